package dev.orrery.kubelet.simulated;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the kubelet waits before it tries again: 10 s, doubled each time up to 5 minutes, and 10 s again after 10 minutes
 * without a failure.
 *
 * @param delay that the next failure, or the try after the last one, has to wait
 * @param since when it was set
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy">How Pods handle problems
 *     with containers</a>
 */
record RestartDelay(Duration delay, Instant since) {

    /** Nothing has failed so far. */
    static final RestartDelay NONE = new RestartDelay(Duration.ZERO, Instant.EPOCH);

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    /** The delay after one more failure. */
    RestartDelay failed(Instant at) {
        return new RestartDelay(doubledAt(at), at);
    }

    /** When a container that ended may start again: the first time at once. */
    Instant restartAfter(Instant end) {
        return isForgottenAt(end) ? end : end.plus(delay);
    }

    /** The delay for the end after this one; it counts from the restart. */
    RestartDelay ended(Instant end) {
        return new RestartDelay(doubledAt(end), restartAfter(end));
    }

    private Duration doubledAt(Instant failure) {
        Duration doubled = isForgottenAt(failure) ? FIRST : delay.multipliedBy(2);
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private boolean isForgottenAt(Instant failure) {
        return delay.isZero() || failure.isAfter(since.plus(FORGOTTEN_AFTER));
    }
}
