package dev.orrery.controllers.statefulset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * How far a pod has come: running and ready, and after {@code minReadySeconds} of that, available.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#minimum-ready-seconds">Minimum ready
 *     seconds</a>
 */
record Readiness(int minReadySeconds, Instant now) {

    static Readiness of(StatefulSet set, ClusterView view) {
        return new Readiness(set.spec().minReadySeconds().getOrElse(0), view.now());
    }

    boolean isReady(Pod pod) {
        return pod.status().phaseName().equals("Running") && pod.isReady();
    }

    boolean isAvailable(Pod pod) {
        return isReady(pod) && pod.isAvailable(minReadySeconds, now);
    }

    /** Whether an update has to wait for this pod. */
    boolean isHealthy(Pod pod) {
        return isAvailable(pod) && !pod.metadata().isTerminating();
    }

    /** When the next of these pods becomes available merely because time passes. */
    Option<Instant> nextAvailable(Vector<Pod> pods) {
        return pods.iterator()
                .filter(pod -> isReady(pod) && !isAvailable(pod))
                .flatMap(Pod::readySince)
                .map(since -> since.plusSeconds(minReadySeconds))
                .min();
    }
}
