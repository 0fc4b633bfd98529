package dev.orrery.controllers.deployment;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.apps.ReplicaSet;

/** The strategy RollingUpdate: pods are replaced a few at a time, within the bounds. */
record RollingUpdate(NewReplicaSet newReplicaSet) implements RolloutStrategy {

    @Override
    public Draft advanced(Draft draft, ClusterView view) {
        Draft ensured = newReplicaSet.ensured(draft, view);
        if (ensured.sets().young().isEmpty()) {
            return ensured;
        }
        Draft grown = grown(ensured);
        if (grown.differsFrom(ensured)) {
            return grown;
        }
        Draft shrunk = shrunk(grown);
        return shrunk.differsFrom(grown) ? shrunk : History.limitedWhenDone(shrunk);
    }

    private static Draft grown(Draft draft) {
        ReplicaSet young = draft.sets().young().get();
        int current = Size.replicas(young);
        int wanted = RollingStep.newSize(current, draft.sets().total(), draft.bounds());
        return current == wanted ? draft : draft.resizing(young, wanted);
    }

    private static Draft shrunk(Draft draft) {
        return draft.resizing(RollingStep.shrink(
                draft.sets().activeOld().map(Size::of),
                Size.of(draft.sets().young().get()),
                draft.bounds()));
    }
}
