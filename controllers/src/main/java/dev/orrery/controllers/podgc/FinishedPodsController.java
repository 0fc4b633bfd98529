package dev.orrery.controllers.podgc;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps no more than 12,500 finished pods in the whole cluster, the youngest. It looks every 20 s, on behalf of the cluster,
 * for which the namespace {@code kube-system} stands.
 */
final class FinishedPodsController implements Controller<Namespace> {
    static final int THRESHOLD = 12_500;
    private static final Duration PERIOD = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "pod-garbage-collector-finished";
    }

    @Override
    public Watches<Namespace> watches() {
        return Watches.of(Namespace.KIND)
                .when(change -> change.isCreation() && change.key().name().equals("kube-system"))
                .showing(Pod.KIND);
    }

    @Override
    public Plan plan(Namespace system, ClusterView view) {
        Vector<Pod> finished = view.list(Pod.KIND).filter(Pod::isFinished).toVector();
        int surplus = finished.size() - THRESHOLD;
        Vector<Pod> oldest = surplus <= 0
                ? Vector.empty()
                : finished.sortBy(pod -> pod.metadata().creationTimestamp().getOrElse(Instant.EPOCH))
                        .take(surplus);
        return Plan.of(oldest.map(pod -> Removal.deletion(pod, "more than " + THRESHOLD + " pods are finished")))
                .wakeAfter(Wake.inBackground(PERIOD));
    }
}
