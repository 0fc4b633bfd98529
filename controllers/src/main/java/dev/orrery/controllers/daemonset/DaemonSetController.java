package dev.orrery.controllers.daemonset;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.apps.ControllerRevision;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import java.time.Duration;

/**
 * Keeps one pod of a DaemonSet on every eligible node.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/">DaemonSet</a>
 */
final class DaemonSetController implements Controller<DaemonSet> {
    private final ClusterPorts ports;

    DaemonSetController(ClusterPorts ports) {
        this.ports = ports;
    }

    @Override
    public String name() {
        return "daemonset-controller";
    }

    @Override
    public Watches<DaemonSet> watches() {
        return Watches.of(DaemonSet.KIND)
                .owning(Pod.KIND)
                .adopting(Pod.KIND)
                .owning(ControllerRevision.KIND)
                .adopting(ControllerRevision.KIND)
                .mapped(Node.KIND, NodeChanges::affected);
    }

    /** A set that is being deleted is left alone: its pods are the garbage collector's. */
    @Override
    public Plan plan(DaemonSet set, ClusterView view) {
        if (set.metadata().isTerminating()) {
            return Plan.nothing();
        }
        CurrentTemplate template = CurrentTemplate.of(set, view, ports);
        DaemonPods pods = DaemonPods.of(set, view);
        Vector<Action> settling = pods.claims().settle(set);
        return Plan.of(template.latest().changes())
                .then(settling.isEmpty() ? daemons(set, pods, template, view) : Plan.of(settling))
                .then(template.truncated(pods.all()));
    }

    /** First every node gets what it is to have; only when nothing is left to do there, the update goes on. */
    private static Plan daemons(DaemonSet set, DaemonPods pods, CurrentTemplate template, ClusterView view) {
        Availability availability = Availability.of(set, view);
        Eligibility eligibility = Eligibility.of(set);
        Surge surge = new Surge(UpdateStrategy.surges(set), template, availability);
        FailedPods failed =
                FailedPods.remembered(view.memory(), set.metadata().generation().getOrElse(0L));
        Upkeep upkeep = Upkeep.of(eligibility, pods, surge, failed, view);
        boolean isUpdating = upkeep.changes().areNone() && !pods.all().forAll(template::isOf);
        Changes changes = isUpdating
                ? strategy(set, eligibility, view).next(states(eligibility, pods, template, view), availability)
                : upkeep.changes();
        Plan plan = Plan.of(new PodActions(template).of(changes));
        Plan remembering = upkeep.failed().delays().isEmpty() ? plan : plan.remember(upkeep.failed());
        return upkeep.retry().map(remembering::wakeAfter).getOrElse(remembering);
    }

    private static UpdateStrategy strategy(DaemonSet set, Eligibility eligibility, ClusterView view) {
        int wanted = view.list(Node.KIND).count(node -> eligibility.of(node) == Fit.WANTED);
        return UpdateStrategy.of(set, wanted);
    }

    private static Vector<NodeState> states(
            Eligibility eligibility, DaemonPods pods, CurrentTemplate template, ClusterView view) {
        return pods.nodes().map(node -> {
            Fit fit = view.get(Node.KIND, "", node).map(eligibility::of).getOrElse(Fit.UNWANTED);
            return NodeState.of(node, fit, pods.on(node), template);
        });
    }

    @Override
    public Report report(DaemonSet set, ClusterView view, Outcomes outcomes) {
        if (set.metadata().isTerminating()) {
            return Report.events(set, outcomes);
        }
        Availability availability = Availability.of(set, view);
        DaemonPods pods = DaemonPods.of(set, view);
        CurrentTemplate template = CurrentTemplate.of(set, view, ports);
        Report report = EndedPods.told(
                Report.status(ObservedStatus.of(set, pods, template, availability, view), outcomes), outcomes);
        return availability
                .next(pods.all())
                .map(due -> Wake.forProgress(Duration.between(view.now(), due)))
                .map(report::wakeAfter)
                .getOrElse(report);
    }
}
