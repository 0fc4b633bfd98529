package dev.orrery.controllers.deployment;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.EventNote;
import dev.orrery.controllers.deployment.RollingStep.Resize;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A plan in the making: the actions decided so far, and the objects as they will be after them, so that each part of the
 * controller goes on from where the one before it left off.
 */
record Draft(Deployment deployment, Bounds bounds, ReplicaSets sets, Vector<Action> actions) {

    static Draft of(Deployment deployment, ReplicaSets sets) {
        return new Draft(deployment, Bounds.of(deployment), sets, Vector.empty());
    }

    /** Says something in the Deployment's status right away, before the rest of the plan. */
    Draft saying(Deployment changed, String reason) {
        return changed.equals(deployment)
                ? this
                : new Draft(changed, bounds, sets, actions.append(Action.updateStatus(changed, reason)));
    }

    Draft creating(ReplicaSet set, Action action) {
        return new Draft(deployment, bounds, sets.withYoung(set), actions.append(action));
    }

    Draft updating(ReplicaSet changed, Action action) {
        return new Draft(deployment, bounds, sets.with(changed), actions.append(action));
    }

    Draft deleting(ReplicaSet set, String reason) {
        return new Draft(deployment, bounds, sets, actions.append(Action.delete(set, reason)));
    }

    Draft resizing(Vector<Resize> sizes) {
        return sizes.foldLeft(this, (draft, size) -> draft.resizing(sets.named(size.name()), size.replicas()));
    }

    /** Gives a ReplicaSet another size, and writes down for which size of the Deployment (BEHAVIOUR rules 10 and 41). */
    Draft resizing(ReplicaSet stale, int replicas) {
        ReplicaSet set = sets.named(stale.name());
        SortedMap<String, String> present = set.metadata().annotations();
        SortedMap<String, String> scaledFor = Annotations.scaledFor(bounds, present);
        int before = Size.replicas(set);
        if (before == replicas && scaledFor.equals(present)) {
            return this;
        }
        ReplicaSet resized = set.withSpec(set.spec().withReplicas(Option.some(replicas)))
                .withMetadata(set.metadata().withAnnotations(scaledFor));
        Action update = Action.update(resized, before == replicas ? "note the size it was scaled for" : "scale");
        return updating(resized, before == replicas ? update : update.announcing(scaled(set.name(), before, replicas)));
    }

    static EventNote scaled(String name, int before, int after) {
        String direction = before < after ? "up" : "down";
        return EventNote.normal(
                "ScalingReplicaSet",
                "Scaled " + direction + " replica set " + name + " from " + before + " to " + after);
    }

    /** Whether another draft has decided something more. */
    boolean differsFrom(Draft earlier) {
        return actions.size() != earlier.actions.size();
    }
}
