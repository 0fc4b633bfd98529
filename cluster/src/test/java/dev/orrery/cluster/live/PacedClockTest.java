package dev.orrery.cluster.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.clock.Clock;
import dev.orrery.testkit.clock.ClockContract;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PacedClockTest extends ClockContract {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    protected Clock clock() {
        return PacedClock.standingAt(START);
    }

    @Test
    void standsUntilItIsMoved() {
        PacedClock clock = PacedClock.standingAt(START);
        assertThat(clock.now(Instant.EPOCH)).isEqualTo(START);
        clock.passUntil(START.plusSeconds(60), START);
        assertThat(clock.now(Instant.EPOCH)).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void goesOnFromWhereItStandsWhenItsPaceChanges() {
        PacedClock clock = PacedClock.standingAt(START);
        clock.setRate(1_000_000);
        Instant running = clock.now(Instant.EPOCH);
        clock.setRate(0);
        Instant standing = clock.now(Instant.EPOCH);
        assertThat(running).isAfterOrEqualTo(START);
        assertThat(standing).isAfterOrEqualTo(running).isEqualTo(clock.now(Instant.EPOCH));
    }

    @Test
    void waitsShorterTheFasterItGoesAndLongWhereItStands() {
        PacedClock clock = PacedClock.standingAt(START);
        assertThat(clock.until(START.plusSeconds(1))).isEqualTo(Duration.ofDays(1));
        assertThat(clock.until(START)).isEqualTo(Duration.ofDays(1));
        clock.setRate(1);
        Instant due = clock.now(Instant.EPOCH).plus(Duration.ofHours(1));
        assertThat(clock.until(due)).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
        clock.setRate(60);
        assertThat(clock.until(due)).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }
}
