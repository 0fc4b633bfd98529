package dev.orrery.scheduler;

import dev.orrery.model.core.Pod;
import java.time.Duration;
import java.time.Instant;

/**
 * A node that is kept for a pod whose volumes are not there yet.
 *
 * @param since when it was first kept for the pod
 */
record Reservation(String node, Pod pod, Instant since) {

    /** So long volumes may take; then the pod is tried anew (kube-scheduler's {@code bindTimeoutSeconds}). */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    boolean isOver(Instant now) {
        return !now.isBefore(since.plus(LONGEST));
    }
}
