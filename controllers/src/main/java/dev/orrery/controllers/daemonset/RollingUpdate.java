package dev.orrery.controllers.daemonset;

import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Deletes old pods, never so many that more than {@code maxUnavailable} nodes are without an available one. An old pod that
 * is not available is deleted whatever the budget says, but counts. A broken template therefore stops after as many pods as
 * the budget allows. BEHAVIOUR rules 104, 106, 107.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/">Rolling update of a DaemonSet</a>
 */
record RollingUpdate(int maxUnavailable) implements UpdateStrategy {

    static final String REASON = "the template has changed";

    @Override
    public Changes next(Vector<NodeState> nodes, Availability availability) {
        Vector<Pod> old = nodes.filter(RollingUpdate::hasOnlyOld).flatMap(NodeState::old);
        Vector<Pod> down = old.reject(availability::isAvailable);
        Vector<Pod> up = old.filter(availability::isAvailable);
        int unavailable = nodes.count(node -> !isUp(node, availability));
        int budget = Math.max(0, maxUnavailable - unavailable);
        return Changes.delete(down.appendAll(up.take(budget)), REASON);
    }

    private static boolean hasOnlyOld(NodeState node) {
        return !node.isCrowded() && node.updated().isEmpty() && node.old().isDefined();
    }

    /** A node that is being emptied, or that has a pod too many, counts as one without. */
    private static boolean isUp(NodeState node, Availability availability) {
        Option<Pod> only = node.updated().isDefined() == node.old().isDefined()
                ? Option.none()
                : node.updated().orElse(node.old());
        return !node.isCrowded() && only.exists(availability::isAvailable);
    }
}
