package dev.orrery.controllers.deployment;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;

/** The strategy Recreate: all old pods go, and only when the last of them is gone the new ones come (BEHAVIOUR rule 26). */
record Recreate(NewReplicaSet newReplicaSet) implements RolloutStrategy {

    @Override
    public Draft advanced(Draft draft, ClusterView view) {
        Vector<ReplicaSet> old = draft.sets().activeOld();
        if (!old.isEmpty()) {
            return old.foldLeft(draft, (emptied, set) -> emptied.resizing(set, 0));
        }
        if (draft.sets().old().exists(set -> hasPods(set, view))) {
            return draft;
        }
        Draft ensured = newReplicaSet.ensured(draft, view);
        return ensured.differsFrom(draft) ? ensured : History.limitedWhenDone(grown(ensured));
    }

    private static Draft grown(Draft draft) {
        int wanted = draft.bounds().replicas();
        return draft.sets()
                .young()
                .filter(young -> Size.replicas(young) != wanted)
                .map(young -> draft.resizing(young, wanted))
                .getOrElse(draft);
    }

    /** Whether a pod is still there, be it terminating; one that has ended for good does not count. */
    private static boolean hasPods(ReplicaSet set, ClusterView view) {
        return set.status().replicas() > 0
                || view.owned(Pod.KIND, set)
                        .exists(pod -> !pod.isFinished() && pod.metadata().isControlledBy(set.uid()));
    }
}
