package dev.orrery.controllers.replicaset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Watches;
import dev.orrery.api.workload.Claims;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.core.Pod;
import dev.orrery.model.labels.Selector;

/**
 * Keeps as many pods running as the ReplicaSet asks for.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/">ReplicaSet</a> and BEHAVIOUR rules
 *     42 to 44
 */
final class ReplicaSetController implements Controller<ReplicaSet> {

    private final Watches<ReplicaSet> watches =
            Watches.of(ReplicaSet.KIND).owning(Pod.KIND).adopting(Pod.KIND);

    @Override
    public String name() {
        return "replicaset-controller";
    }

    @Override
    public Watches<ReplicaSet> watches() {
        return watches;
    }

    @Override
    public Plan plan(ReplicaSet set, ClusterView view) {
        if (set.metadata().isTerminating()) {
            return Plan.nothing();
        }
        Claims<Pod> pods = Claims.of(set, selector(set), Pod.KIND, view, Pod::isActive);
        Scaling scaling = Scaling.towards(set, pods);
        return pods.areSettled() && scaling.isNone()
                ? Plan.nothing()
                : Plan.of(pods.settle(set))
                        .then(PodActions.creations(set, scaling.missing()))
                        .then(PodActions.deletions(Surplus.of(set, pods, scaling.surplus(), view)));
    }

    @Override
    public Report report(ReplicaSet set, ClusterView view, Outcomes outcomes) {
        Headcount heads = Headcount.of(set, view);
        Report report = Report.status(
                set.withStatus(StatusOf.seen(set, heads, outcomes, view.now())),
                outcomes.silencing(PodActions::isNoFailure));
        return heads.nextAvailable().map(report::wakeAfter).getOrElse(report);
    }

    static Selector selector(ReplicaSet set) {
        return set.spec().selector().selector();
    }
}
