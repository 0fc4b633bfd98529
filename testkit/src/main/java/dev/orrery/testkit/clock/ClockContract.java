package dev.orrery.testkit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.clock.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every clock keeps to, whether it jumps or waits. */
public abstract class ClockContract {

    private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2120-01-01T00:00:00Z");

    /** A clock that waits, if it does, no longer than it has to. */
    protected abstract Clock clock();

    @Test
    void neverGoesBack() {
        assertThat(clock().now(PAST)).isAfterOrEqualTo(PAST);
        assertThat(clock().now(FUTURE)).isAfterOrEqualTo(FUTURE);
    }

    @Test
    void letsTimePassUntilSomethingIsDue() {
        Instant known = clock().now(PAST);
        Instant due = known.plus(Duration.ofMillis(2));
        assertThat(clock().passUntil(due, known)).isAfterOrEqualTo(due);
    }

    @Test
    void doesNotWaitForWhatIsDueAlready() {
        Instant known = clock().now(PAST);
        assertThat(clock().passUntil(known, known)).isAfterOrEqualTo(known);
    }

    /** A World may stand later than the clock: one that was started with a time of its own, or whose machine's was set back. */
    @Test
    void goesOnFromWhereTheWorldStands() {
        assertThat(clock().passUntil(FUTURE, FUTURE)).isAfterOrEqualTo(FUTURE);
    }
}
