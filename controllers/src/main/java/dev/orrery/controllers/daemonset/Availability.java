package dev.orrery.controllers.daemonset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** Which pods are available: those that have been ready for {@code minReadySeconds}. BEHAVIOUR rule 113. */
record Availability(int minReadySeconds, Instant now) {

    static Availability of(DaemonSet set, ClusterView view) {
        return new Availability(set.spec().minReadySeconds().getOrElse(0), view.now());
    }

    boolean isAvailable(Pod pod) {
        return pod.isAvailable(minReadySeconds, now);
    }

    /** When the next of these pods becomes available merely because time passes. */
    Option<Instant> next(Vector<Pod> pods) {
        return pods.iterator()
                .reject(this::isAvailable)
                .flatMap(Pod::readySince)
                .map(since -> since.plusSeconds(minReadySeconds))
                .min();
    }
}
