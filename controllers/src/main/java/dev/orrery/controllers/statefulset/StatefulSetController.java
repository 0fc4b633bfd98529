package dev.orrery.controllers.statefulset;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.api.request.Status;
import dev.orrery.controllers.statefulset.Pace.Progress;
import dev.orrery.model.apps.ControllerRevision;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import java.time.Duration;

/**
 * Keeps the pods of a StatefulSet, each with its ordinal, in order.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/">StatefulSets</a>
 */
final class StatefulSetController implements Controller<StatefulSet> {
    private final ClusterPorts ports;

    StatefulSetController(ClusterPorts ports) {
        this.ports = ports;
    }

    @Override
    public String name() {
        return "statefulset-controller";
    }

    @Override
    public Watches<StatefulSet> watches() {
        return Watches.of(StatefulSet.KIND)
                .owning(Pod.KIND)
                .adopting(Pod.KIND)
                .adopting(ControllerRevision.KIND)
                .mapped(PersistentVolumeClaim.KIND, StatefulSetController::waitingFor);
    }

    /** A set may wait for a claim of the name that it needs to be gone; claims carry the labels of the set's selector. */
    private static Iterable<ObjectKey> waitingFor(Change claim, ClusterView view) {
        return claim.isRemoval()
                ? view.selecting(StatefulSet.KIND, claim.subject())
                        .map(KubernetesObject::key)
                        .toVector()
                : Vector.empty();
    }

    /** A set that is being deleted is left alone: its pods are the garbage collector's. */
    @Override
    public Plan plan(StatefulSet set, ClusterView view) {
        if (set.metadata().isTerminating()) {
            return Plan.nothing();
        }
        Revisions revisions = Revisions.of(set, view, ports);
        Members members = Members.of(set, view);
        Vector<Action> settling = members.claims().settle(set);
        return Plan.of(revisions.latest().changes())
                .then(settling.isEmpty() ? steps(set, members, revisions, view) : settling)
                .then(revisions.truncated(members.all()));
    }

    /** First every ordinal that is asked for, then those that are not, then the update: each waits for the one before. */
    private Vector<Action> steps(StatefulSet set, Members members, Revisions revisions, ClusterView view) {
        Readiness readiness = Readiness.of(set, view);
        OrdinalRange range = OrdinalRange.of(set);
        ReplicaSteps replicas = new ReplicaSteps(set, view, readiness, new PodMaker(revisions, ports));
        CondemnedSteps condemned = CondemnedSteps.of(set, members, readiness);
        Pace pace = Pace.of(set);
        Progress kept = pace.take(range.ascending().map(ordinal -> replicas.step(ordinal, members)));
        if (kept.isHalted()) {
            return kept.actions();
        }
        Vector<Pod> surplus = members.condemned();
        Progress reduced = pace.take(surplus.iterator().map(condemned::step));
        Vector<Action> scaled =
                kept.actions().appendAll(condemned.claims(surplus, view)).appendAll(reduced.actions());
        return reduced.isHalted() ? scaled : scaled.appendAll(update(set, members, revisions, readiness));
    }

    private static Vector<Action> update(StatefulSet set, Members members, Revisions revisions, Readiness readiness) {
        return RollingUpdate.of(set)
                .next(OrdinalRange.of(set), members, revisions, readiness)
                .map(pod -> new Notes(set).delete(pod, "the template has changed"))
                .toVector();
    }

    @Override
    public Report report(StatefulSet set, ClusterView view, Outcomes outcomes) {
        Readiness readiness = Readiness.of(set, view);
        Vector<Pod> pods = Members.claims(set, view).owned();
        Report report = Report.status(
                ObservedStatus.of(set, pods, readiness, view, ports), outcomes.silencing(Status::isAlreadyExists));
        return readiness
                .nextAvailable(pods)
                .map(due -> Duration.between(view.now(), due))
                .map(after -> report.wakeAfter(Wake.forProgress(after)))
                .getOrElse(report);
    }
}
