package dev.orrery.controllers.daemonset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.workload.Claims;
import dev.orrery.api.workload.SortedTable;
import dev.orrery.api.workload.SortedTable.Entry;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The pods of a DaemonSet, by the node that each is for.
 *
 * @param claims who belongs, who is to be adopted, who is to be let go
 * @param byNode for each node that has any (the real order of nodes is undefined: BEHAVIOUR rule 105) those that are bound
 *     first, then the older ones. Pods that have ended and are being deleted do not count
 */
record DaemonPods(Claims<Pod> claims, SortedTable<String, Vector<Pod>> byNode) {

    /** A pod and the node that it is for. */
    private record Daemon(String node, Pod pod) {}

    private static final Comparator<Daemon> BY_NODE_BOUND_THEN_OLD = Comparator.comparing(Daemon::node)
            .thenComparing(daemon -> !daemon.pod().isScheduled())
            .thenComparing(daemon -> daemon.pod().metadata().creationTimestamp().getOrElse(Instant.EPOCH))
            .thenComparing(daemon -> daemon.pod().name());

    static DaemonPods of(DaemonSet set, ClusterView view) {
        Claims<Pod> claims = Claims.of(set, set.spec().selector().selector(), Pod.KIND, view);
        List<Daemon> daemons = new ArrayList<>(claims.owned().size());
        for (Pod pod : claims.owned()) {
            if (!(pod.isFinished() && pod.metadata().isTerminating())) {
                Option<String> node = TargetNode.of(pod);
                if (node.isDefined()) {
                    daemons.add(new Daemon(node.get(), pod));
                }
            }
        }
        daemons.sort(BY_NODE_BOUND_THEN_OLD);
        return new DaemonPods(claims, grouped(daemons));
    }

    private static SortedTable<String, Vector<Pod>> grouped(List<Daemon> sorted) {
        List<Entry<String, Vector<Pod>>> groups = new ArrayList<>(sorted.size());
        int start = 0;
        for (int place = 1; place <= sorted.size(); place++) {
            String node = sorted.get(start).node();
            if (place == sorted.size() || !sorted.get(place).node().equals(node)) {
                groups.add(new Entry<>(node, pods(sorted, start, place)));
                start = place;
            }
        }
        return new SortedTable<>(Vector.ofAll(groups));
    }

    private static Vector<Pod> pods(List<Daemon> sorted, int start, int end) {
        return end - start == 1
                ? Vector.of(sorted.get(start).pod())
                : Vector.ofAll(sorted.subList(start, end)).map(Daemon::pod);
    }

    Vector<Pod> on(String node) {
        return byNode.get(node).getOrElse(Vector.empty());
    }

    /** Every pod that belongs. */
    Vector<Pod> all() {
        return claims.owned();
    }
}
