package dev.orrery.controllers.daemonset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Node;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Which DaemonSets a change of a node concerns: those for which the node fits otherwise than before. A heartbeat concerns
 * none. Nor does a node that goes: its pods follow it later, and wake whoever owns them (BEHAVIOUR rule 102).
 */
final class NodeChanges {

    private NodeChanges() {}

    static Vector<ObjectKey> affected(Change change, ClusterView view) {
        Option<Node> before = change.before().map(Node.class::cast);
        Option<Node> after = change.after().map(Node.class::cast);
        return after.filter(node -> before.forAll(old -> mayFitOtherwise(old, node)))
                .map(node -> affected(before, node, view))
                .getOrElse(Vector.empty());
    }

    private static boolean mayFitOtherwise(Node before, Node after) {
        return !before.metadata().labels().equals(after.metadata().labels())
                || !before.spec().taints().equals(after.spec().taints());
    }

    private static Vector<ObjectKey> affected(Option<Node> before, Node after, ClusterView view) {
        return view.list(DaemonSet.KIND)
                .filter(set -> fitsOtherwise(Eligibility.of(set), before, after))
                .map(KubernetesObject::key)
                .toVector();
    }

    private static boolean fitsOtherwise(Eligibility eligibility, Option<Node> before, Node after) {
        return before.map(eligibility::of).getOrElse(Fit.UNWANTED) != eligibility.of(after);
    }
}
