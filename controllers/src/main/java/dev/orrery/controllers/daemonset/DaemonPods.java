package dev.orrery.controllers.daemonset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.workload.Claims;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.util.Comparator;

/**
 * The pods of a DaemonSet, by the node that each is for.
 *
 * @param claims who belongs, who is to be adopted, who is to be let go
 * @param byNode in the order of the nodes' names (the real order is undefined: BEHAVIOUR rule 105), on each node those that
 *     are bound first, then the older ones. Pods that have ended and are being deleted do not count
 */
record DaemonPods(Claims<Pod> claims, SortedMap<String, Vector<Pod>> byNode) {

    private static final Comparator<Pod> BOUND_THEN_OLD = Comparator.comparing((Pod pod) -> !pod.isScheduled())
            .thenComparing(pod -> pod.metadata().creationTimestamp().getOrElse(Instant.EPOCH))
            .thenComparing(KubernetesObject::name);

    static DaemonPods of(DaemonSet set, ClusterView view) {
        Claims<Pod> claims = Claims.of(set, set.spec().selector().selector(), Pod.KIND, view);
        SortedMap<String, Vector<Pod>> byNode = TreeMap.empty();
        for (Pod pod : claims.owned().sorted(BOUND_THEN_OLD)) {
            if (!(pod.isFinished() && pod.metadata().isTerminating())) {
                for (String node : TargetNode.of(pod)) {
                    byNode = byNode.put(node, on(node, byNode).append(pod));
                }
            }
        }
        return new DaemonPods(claims, byNode);
    }

    private static Vector<Pod> on(String node, SortedMap<String, Vector<Pod>> byNode) {
        return byNode.get(node).getOrElse(Vector.empty());
    }

    Vector<Pod> on(String node) {
        return on(node, byNode);
    }

    /** Every pod that belongs. */
    Vector<Pod> all() {
        return claims.owned();
    }
}
