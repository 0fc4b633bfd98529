package dev.orrery.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.kubectl.text.GoDuration;
import dev.orrery.model.meta.HumanDuration;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Durations as tables and flags write them; the values are those of apimachinery's own tests. */
class HumanDurationTest {

    @Test
    void isCoarserTheLongerItIs() {
        assertThat(HumanDuration.of(Duration.ofSeconds(-2))).isEqualTo("<invalid>");
        assertThat(HumanDuration.of(Duration.ofMillis(-500))).isEqualTo("0s");
        assertThat(HumanDuration.of(Duration.ofSeconds(119))).isEqualTo("119s");
        assertThat(HumanDuration.of(Duration.ofSeconds(120))).isEqualTo("2m");
        assertThat(HumanDuration.of(Duration.ofSeconds(123))).isEqualTo("2m3s");
        assertThat(HumanDuration.of(Duration.ofMinutes(10))).isEqualTo("10m");
        assertThat(HumanDuration.of(Duration.ofMinutes(179))).isEqualTo("179m");
        assertThat(HumanDuration.of(Duration.ofMinutes(184))).isEqualTo("3h4m");
        assertThat(HumanDuration.of(Duration.ofHours(8))).isEqualTo("8h");
        assertThat(HumanDuration.of(Duration.ofHours(48))).isEqualTo("2d");
        assertThat(HumanDuration.of(Duration.ofHours(49))).isEqualTo("2d1h");
        assertThat(HumanDuration.of(Duration.ofDays(8))).isEqualTo("8d");
        assertThat(HumanDuration.of(Duration.ofDays(365 * 2 + 1))).isEqualTo("2y1d");
        assertThat(HumanDuration.of(Duration.ofDays(365 * 8))).isEqualTo("8y");
    }

    @Test
    void readsAndPrintsGoDurations() {
        assertThat(GoDuration.parse("1h2m3.5s").get()).isEqualTo(Duration.ofMillis(3_723_500));
        assertThat(GoDuration.parse("0").get()).isEqualTo(Duration.ZERO);
        assertThat(GoDuration.parse("5").isEmpty()).isTrue();
        assertThat(GoDuration.print(Duration.ofSeconds(7))).isEqualTo("7s");
        assertThat(GoDuration.print(Duration.ofSeconds(90))).isEqualTo("1m30s");
        assertThat(GoDuration.print(Duration.ofHours(1))).isEqualTo("1h0m0s");
    }
}
