package dev.orrery.kubelet.simulated;

import java.time.Duration;

/** Durations as Go prints them: {@code 500ms}, {@code 10s}, {@code 1m20s}, {@code 5m0s}. */
final class GoDuration {

    private GoDuration() {}

    static String of(Duration duration) {
        long millis = duration.toMillis();
        if (millis != 0 && millis < 1000) {
            return millis + "ms";
        }
        String fraction =
                millis % 1000 == 0 ? "" : String.format(".%03d", millis % 1000).replaceAll("0+$", "");
        String seconds = duration.toSecondsPart() + fraction + "s";
        String minutes = duration.toMinutesPart() + "m" + seconds;
        if (duration.toHours() > 0) {
            return duration.toHours() + "h" + minutes;
        }
        return duration.toMinutes() > 0 ? minutes : seconds;
    }
}
