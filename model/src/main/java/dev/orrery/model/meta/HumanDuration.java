package dev.orrery.model.meta;

import java.time.Duration;
import java.time.Instant;

/**
 * Durations as Kubernetes prints them in tables: short, and coarser the longer they are.
 *
 * @see <a href="https://pkg.go.dev/k8s.io/apimachinery/pkg/util/duration#HumanDuration">duration.HumanDuration</a>
 */
public final class HumanDuration {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long YEAR = 365 * DAY;

    private HumanDuration() {}

    /** How long ago a moment was: {@code 45s}, {@code 2m3s}, {@code 5h}. */
    public static String between(Instant then, Instant now) {
        return of(Duration.between(then, now));
    }

    public static String of(Duration duration) {
        long seconds = wholeSeconds(duration);
        if (seconds < -1) {
            return "<invalid>";
        }
        if (seconds < 0) {
            return "0s";
        }
        if (seconds < 3 * HOUR) {
            return shorterThanThreeHours(seconds);
        }
        return seconds < 8 * DAY ? shorterThanEightDays(seconds) : eightDaysAndMore(seconds);
    }

    /** Rounded towards zero, as Go converts. */
    private static long wholeSeconds(Duration duration) {
        long seconds = duration.getSeconds();
        return seconds < 0 && duration.getNano() > 0 ? seconds + 1 : seconds;
    }

    private static String shorterThanThreeHours(long seconds) {
        if (seconds < 2 * MINUTE) {
            return seconds + "s";
        }
        return seconds < 10 * MINUTE ? two(seconds, MINUTE, "m", 1, "s") : seconds / MINUTE + "m";
    }

    private static String shorterThanEightDays(long seconds) {
        if (seconds < 8 * HOUR) {
            return two(seconds, HOUR, "h", MINUTE, "m");
        }
        return seconds < 2 * DAY ? seconds / HOUR + "h" : two(seconds, DAY, "d", HOUR, "h");
    }

    private static String eightDaysAndMore(long seconds) {
        if (seconds < 2 * YEAR) {
            return seconds / DAY + "d";
        }
        return seconds < 8 * YEAR ? two(seconds, YEAR, "y", DAY, "d") : seconds / YEAR + "y";
    }

    /** The larger unit and what remains in the smaller one, which is left out when it is zero. */
    private static String two(long seconds, long large, String largeName, long small, String smallName) {
        long rest = seconds % large / small;
        return seconds / large + largeName + (rest == 0 ? "" : rest + smallName);
    }
}
