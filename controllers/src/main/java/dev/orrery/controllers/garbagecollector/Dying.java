package dev.orrery.controllers.garbagecollector;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Plan;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.OwnerReference;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** An owner that is being deleted and may only go when its dependents were dealt with. */
final class Dying {
    static final String FOREGROUND = "foregroundDeletion";
    static final String ORPHAN = "orphan";

    private Dying() {}

    static boolean inForeground(KubernetesObject object) {
        return object.metadata().isTerminating()
                && object.metadata().finalizers().contains(FOREGROUND);
    }

    static boolean isOrphaning(KubernetesObject object) {
        return object.metadata().isTerminating()
                && object.metadata().finalizers().contains(ORPHAN);
    }

    static boolean isWaiting(KubernetesObject object) {
        return inForeground(object) || isOrphaning(object);
    }

    /** The dependents lose their reference, then the owner goes (BEHAVIOUR 128). */
    static Plan orphan(KubernetesObject owner, ClusterState state) {
        Vector<Action> released = state.dependents(owner.uid())
                .map(dependent -> Action.update(released(dependent, owner), "its owner leaves it behind"))
                .toVector();
        return Plan.of(released).then(letGo(owner, ORPHAN, "its dependents are left behind"));
    }

    private static KubernetesObject released(KubernetesObject dependent, KubernetesObject owner) {
        ObjectMeta metadata = dependent.metadata();
        return dependent.withMetadata(metadata.withOwnerReferences(
                metadata.ownerReferences().reject(reference -> reference.uid().equals(owner.uid()))));
    }

    /** The owner goes when no dependent is left that blocks it (BEHAVIOUR 127, 133). */
    static Plan waitForDependents(KubernetesObject owner, ClusterState state) {
        boolean isBlocked = state.dependents(owner.uid())
                .flatMap(dependent -> dependent.metadata().ownerReferences())
                .exists(reference -> blocks(reference, owner));
        return isBlocked ? Plan.nothing() : Plan.of(letGo(owner, FOREGROUND, "its dependents are gone"));
    }

    /**
     * The object does not hold its owners any more. It is in a circle: its own dependents wait to go before it, in the
     * foreground like its owners, and one of them may be an owner.
     */
    static Action unblocking(KubernetesObject object) {
        Vector<OwnerReference> loose = object.metadata()
                .ownerReferences()
                .map(reference -> reference.blockOwnerDeletion().isDefined()
                        ? reference.withBlockOwnerDeletion(Option.some(false))
                        : reference);
        return Action.update(
                object.withMetadata(object.metadata().withOwnerReferences(loose)),
                "its owner and its dependent wait for each other");
    }

    private static boolean blocks(OwnerReference reference, KubernetesObject owner) {
        return reference.uid().equals(owner.uid())
                && reference.blockOwnerDeletion().getOrElse(false);
    }

    private static Action letGo(KubernetesObject owner, String finalizer, String why) {
        return Action.update(owner.withMetadata(owner.metadata().withoutFinalizer(finalizer)), why);
    }
}
