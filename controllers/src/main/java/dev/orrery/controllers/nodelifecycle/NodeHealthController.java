package dev.orrery.controllers.nodelifecycle;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.coordination.Lease;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.NodeStatus;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.scheduling.Taint;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Notices that a node is lost, and keeps the taints that follow from a node's conditions (BEHAVIOUR 66, 103).
 *
 * @see <a href="https://kubernetes.io/docs/concepts/architecture/nodes/#node-controller">Node controller</a>
 */
final class NodeHealthController implements Controller<Node> {

    /** How well a node is known; a controller that has just started knows none. */
    private enum Acquaintance {
        NEW,
        OLD
    }

    @Override
    public String name() {
        return "node-controller";
    }

    @Override
    public Watches<Node> watches() {
        return Watches.of(Node.KIND)
                .mapped(
                        Lease.KIND,
                        (change, view) -> change.key().namespace().equals("kube-node-lease")
                                ? Vector.of(
                                        ObjectKey.of(Node.KIND, "", change.key().name()))
                                : Vector.empty());
    }

    @Override
    public Plan plan(Node node, ClusterView view) {
        Heartbeat heartbeat = Heartbeat.of(node, view);
        Instant now = view.now();
        Node seen = heartbeat.hasStopped(now) ? silent(node, now) : node;
        Vector<Taint> taints = ConditionTaints.of(seen, now);
        Plan plan = Plan.nothing().remember(view.memory().isEmpty() ? Acquaintance.NEW : Acquaintance.OLD);
        if (seen != node) {
            plan = plan.then(Action.updateStatus(seen, "its kubelet is not heard of any more")
                    .announcing(
                            EventNote.normal("NodeNotReady", "Node " + node.name() + " status is now: NodeNotReady")));
        }
        if (!taints.equals(node.spec().taints())) {
            plan = plan.then(
                    Action.update(node.withSpec(node.spec().withTaints(taints)), "taints follow from its conditions"));
        }
        return heartbeat
                .untilStopped(now)
                .map(Wake::forProgress)
                .map(plan::wakeAfter)
                .getOrElse(plan);
    }

    @Override
    public Report report(Node node, ClusterView view, Outcomes outcomes) {
        Report report = Report.events(node, outcomes);
        return view.memory().contains(Acquaintance.NEW)
                ? report.with(EventNote.normal(
                        "RegisteredNode",
                        "Node " + node.name() + " event: Registered Node " + node.name() + " in Controller"))
                : report;
    }

    /** A node of which nothing is known any more; itself, when that was noticed before. */
    private static Node silent(Node node, Instant now) {
        Vector<Condition> unknown = node.status().conditions().map(condition -> unknown(condition, now));
        NodeStatus status = node.status().condition("Ready").isDefined()
                ? node.status().withConditions(unknown)
                : node.status().withConditions(unknown.append(unknown(Condition.of("Ready", false), now)));
        return status.equals(node.status()) ? node : node.withStatus(status);
    }

    private static Condition unknown(Condition condition, Instant now) {
        return condition.status().equals("Unknown")
                ? condition
                : condition
                        .withStatus("Unknown")
                        .withReason(Option.some("NodeStatusUnknown"))
                        .withMessage(Option.some("Kubelet stopped posting node status."))
                        .withLastTransitionTime(Option.some(now));
    }
}
