package dev.orrery.controllers.statefulset;

import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.workload.PodCount;
import dev.orrery.model.apps.ImmutableStatefulSet;
import dev.orrery.model.apps.ImmutableStatefulSetStatus;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.apps.StatefulSetStatus;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;

/**
 * What the status of a StatefulSet says: BEHAVIOUR rule 80.
 *
 * @param currentRevision the name of the revision that pods come from
 * @param updateRevision the name of the revision that they go to
 */
record ObservedStatus(
        Vector<Pod> pods, Readiness readiness, String currentRevision, String updateRevision, int collisions) {

    static StatefulSet of(
            StatefulSet set, Vector<Pod> pods, Readiness readiness, ClusterView view, ClusterPorts ports) {
        ObservedStatus observed = set.metadata().isTerminating()
                ? ofDeleted(set, pods, readiness)
                : ofRevisions(Revisions.of(set, view, ports), pods, readiness);
        return ImmutableStatefulSet.copyOf(set).withStatus(observed.status(set));
    }

    /** The revisions of a set that is being deleted may be gone already; what was said of them still holds. */
    private static ObservedStatus ofDeleted(StatefulSet set, Vector<Pod> pods, Readiness readiness) {
        StatefulSetStatus last = set.status();
        return new ObservedStatus(
                pods,
                readiness,
                last.currentRevision().getOrElse(""),
                last.updateRevision().getOrElse(""),
                last.collisionCount().getOrElse(0));
    }

    private static ObservedStatus ofRevisions(Revisions revisions, Vector<Pod> pods, Readiness readiness) {
        return new ObservedStatus(
                pods,
                readiness,
                revisions.currentName(),
                revisions.updateName(),
                revisions.latest().collisions());
    }

    private StatefulSetStatus status(StatefulSet set) {
        int updated = at(updateRevision);
        ImmutableStatefulSetStatus counted = ImmutableStatefulSetStatus.copyOf(set.status())
                .withReplicas(pods.size())
                .withReadyReplicas(PodCount.of(pods, readiness::isReady))
                .withAvailableReplicas(PodCount.of(pods, readiness::isAvailable))
                .withCurrentReplicas(currentRevision.equals(updateRevision) ? updated : at(currentRevision))
                .withUpdatedReplicas(updated)
                .withCurrentRevision(currentRevision)
                .withUpdateRevision(updateRevision)
                .withCollisionCount(collisions)
                .withObservedGeneration(set.metadata().generation());
        return isComplete(set, counted) ? completed(counted) : counted;
    }

    private int at(String revision) {
        return PodCount.of(
                pods, pod -> !pod.metadata().isTerminating() && pod.metadata().hasLabel(Revisions.POD_LABEL, revision));
    }

    /** Whether a rolling update has reached all pods, so that its revision is now the current one. */
    private static boolean isComplete(StatefulSet set, StatefulSetStatus status) {
        int wanted = set.spec().replicas().getOrElse(1);
        return RollingUpdate.of(set).isRolling()
                && status.updatedReplicas() == wanted
                && status.readyReplicas() == wanted
                && status.replicas() == wanted;
    }

    private static StatefulSetStatus completed(ImmutableStatefulSetStatus status) {
        return status.withCurrentReplicas(status.updatedReplicas()).withCurrentRevision(status.updateRevision());
    }
}
