package dev.orrery.controllers.daemonset;

import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;

/**
 * Starts the new pod beside the old one, on at most {@code maxSurge} nodes at once, and deletes the old pod when the new one
 * is available. An old pod that is not available gets its successor whatever the budget says.
 *
 * @param wanted on how many nodes there is to be a pod
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/">maxSurge</a>
 */
record SurgingUpdate(int maxSurge, int wanted) implements UpdateStrategy {

    @Override
    public Changes next(Vector<NodeState> nodes, Availability availability) {
        Vector<NodeState> old = nodes.filter(node -> !node.isCrowded() && isOnlyOld(node));
        Vector<NodeState> down = old.reject(node -> node.old().exists(availability::isAvailable));
        Vector<NodeState> up = old.filter(node -> node.old().exists(availability::isAvailable));
        int surging = nodes.count(node -> isSurging(node, availability));
        Vector<NodeState> starting = down.filter(SurgingUpdate::isWanted)
                .appendAll(up.filter(SurgingUpdate::isWanted).take(Math.max(0, maxSurge - surging)));
        Vector<Pod> leaving = superseded(nodes, availability)
                .appendAll(down.reject(SurgingUpdate::isWanted).flatMap(NodeState::old))
                .appendAll(up.reject(SurgingUpdate::isWanted)
                        .flatMap(NodeState::old)
                        .take(spare(nodes, availability)));
        return new Changes(starting.map(NodeState::node), Vector.empty())
                .and(Changes.delete(leaving, RollingUpdate.REASON));
    }

    private static boolean isOnlyOld(NodeState node) {
        return node.updated().isEmpty() && node.old().isDefined();
    }

    private static boolean isWanted(NodeState node) {
        return node.fit() == Fit.WANTED;
    }

    private static boolean isSurging(NodeState node, Availability availability) {
        boolean isWaiting = node.old().isDefined() && node.updated().exists(pod -> !availability.isAvailable(pod));
        return node.isCrowded() || isWaiting;
    }

    private static Vector<Pod> superseded(Vector<NodeState> nodes, Availability availability) {
        return nodes.filter(node -> !node.isCrowded() && node.updated().exists(availability::isAvailable))
                .flatMap(NodeState::old);
    }

    /** How many available pods there are beyond those that are wanted: so many may leave nodes that have become unwanted. */
    private int spare(Vector<NodeState> nodes, Availability availability) {
        int available = nodes.reject(NodeState::isCrowded)
                .count(node -> node.old().orElse(node.updated()).exists(availability::isAvailable));
        return Math.max(0, available - wanted);
    }
}
