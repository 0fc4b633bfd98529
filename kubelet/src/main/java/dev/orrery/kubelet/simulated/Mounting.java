package dev.orrery.kubelet.simulated;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a pod is with its volumes: what was missing at the last try, and when the next one is.
 *
 * <p>The kubelet tries again after 500 ms, doubled each time up to 2 minutes and 2 seconds, as its volume manager does. For
 * volumes that others have to bind or attach it waits 2 minutes and 3 seconds before it complains.
 */
record Mounting(Option<Missing> missing, Duration delay, Instant nextTry) {

    static final Mounting NOT_TRIED = new Mounting(Option.none(), Duration.ZERO, Instant.EPOCH);

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(122);
    private static final Duration PATIENCE = Duration.ofSeconds(123);

    /**
     * What keeps a pod from having its volumes.
     *
     * @param isOthersWork whether somebody else has to act, who gets time for it
     */
    record Missing(String message, boolean isOthersWork) {}

    /** Whether the same was missing before, and it is not time for the next try. */
    boolean knows(Missing what, Instant now) {
        return missing.contains(what) && now.isBefore(nextTry);
    }

    /** Whether it is time to complain, when this is missing now. */
    boolean complainsOf(Missing what) {
        return !what.isOthersWork() || missing.contains(what);
    }

    /** After a try at which something was missing. */
    Mounting failed(Missing what, Instant now) {
        if (what.isOthersWork()) {
            return new Mounting(Option.some(what), PATIENCE, now.plus(PATIENCE));
        }
        Duration doubled = missing.contains(what) ? delay.multipliedBy(2) : FIRST;
        Duration next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return new Mounting(Option.some(what), next, now.plus(next));
    }
}
