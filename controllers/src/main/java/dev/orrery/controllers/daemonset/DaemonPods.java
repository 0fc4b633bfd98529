package dev.orrery.controllers.daemonset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.workload.Claims;
import dev.orrery.api.workload.SortedTable;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;

/**
 * The pods of a DaemonSet, by the node that each is for.
 *
 * @param claims who belongs, who is to be adopted, who is to be let go
 * @param byNode by name (the real order of nodes is undefined: BEHAVIOUR rule 105), and for each those that are bound first,
 *     then the older ones. Pods that have ended and are being deleted do not count
 */
record DaemonPods(Claims<Pod> claims, SortedTable<String, Pod> byNode) {

    private static final Comparator<Pod> BY_NODE_BOUND_THEN_OLD = Comparator.comparing(DaemonPods::node)
            .thenComparing(pod -> !pod.isScheduled())
            .thenComparing(pod -> pod.metadata().creationTimestamp().getOrElse(Instant.EPOCH))
            .thenComparing(Pod::name);

    static DaemonPods of(DaemonSet set, ClusterView view) {
        Claims<Pod> claims = Claims.of(set, set.spec().selector().selector(), Pod.KIND, view);
        Vector<Pod> owned = claims.owned();
        Vector<Pod> daemons = owned.forAll(DaemonPods::counts) ? owned : owned.filter(DaemonPods::counts);
        return new DaemonPods(claims, SortedTable.of(daemons, BY_NODE_BOUND_THEN_OLD, DaemonPods::place));
    }

    private static boolean counts(Pod pod) {
        return !(pod.isFinished() && pod.metadata().isTerminating())
                && TargetNode.of(pod).isDefined();
    }

    private static String node(Pod pod) {
        return TargetNode.of(pod).get();
    }

    private static int place(Pod pod, String node) {
        return node(pod).compareTo(node);
    }

    Vector<Pod> on(String node) {
        return byNode.all(node);
    }

    /** Whoever is to stay on a node where one pod is enough. */
    Option<Pod> firstOn(String node) {
        return byNode.first(node);
    }

    /** The pod of a node that has no other. */
    Option<Pod> onlyOn(String node) {
        return byNode.only(node);
    }

    /** The nodes that have any. */
    Vector<String> nodes() {
        return byNode.values().map(DaemonPods::node).distinct();
    }

    /** Every pod that belongs. */
    Vector<Pod> all() {
        return claims.owned();
    }
}
