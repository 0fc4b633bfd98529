package dev.orrery.controllers.nodelifecycle;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Takes readiness from the pods of a node that stops being ready, at the moment it does, and from pods that come to a lost
 * node (BEHAVIOUR 103). Whether they are ready again, the node's kubelet says when it is back.
 */
final class PodReadinessController implements Controller<Pod> {

    @Override
    public String name() {
        return "node-lifecycle-controller";
    }

    @Override
    public String reportingComponent() {
        return "node-controller";
    }

    @Override
    public Watches<Pod> watches() {
        return Watches.of(Pod.KIND)
                .when(PodReadinessController::arrives)
                .mapped(
                        Node.KIND,
                        (change, view) -> stopsBeingReady(change)
                                ? view.podsOn(change.key().name()).keys()
                                : Vector.<ObjectKey>empty());
    }

    /** A pod that comes to a node that is lost already, or that was there before this controller. */
    private static boolean arrives(Change change, ClusterView view) {
        return !change.before().map(Pod.class::cast).exists(Pod::isScheduled)
                && change.after().map(Pod.class::cast).exists(pod -> isOnLostNode(pod, view));
    }

    private static boolean isOnLostNode(Pod pod, ClusterView view) {
        return pod.spec()
                .nodeName()
                .flatMap(name -> view.get(Node.KIND, "", name))
                .exists(node -> !node.isReady());
    }

    private static boolean stopsBeingReady(Change change) {
        return change.before().map(Node.class::cast).exists(Node::isReady)
                && change.after().map(Node.class::cast).exists(node -> !node.isReady());
    }

    @Override
    public Plan plan(Pod pod, ClusterView view) {
        return isOnLostNode(pod, view) && pod.isReady()
                ? Plan.of(Action.updateStatus(unready(pod, view.now()), "its node is not ready")
                        .announcing(EventNote.warning("NodeNotReady", "Node is not ready")))
                : Plan.nothing();
    }

    private static Pod unready(Pod pod, Instant now) {
        Vector<Condition> conditions = pod.status()
                .conditions()
                .map(condition -> condition.type().equals("Ready")
                        ? condition.withStatus("False").withLastTransitionTime(Option.some(now))
                        : condition);
        return pod.withStatus(pod.status().withConditions(conditions));
    }
}
