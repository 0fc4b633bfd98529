package dev.orrery.controllers.garbagecollector;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.OwnerReference;
import io.vavr.collection.Vector;

/**
 * Garbage collection by owner references, in its three ways: background, foreground and orphaning (BEHAVIOUR 126 to 133).
 *
 * <p>Only what has owners, what is being deleted, and what hangs on these is ever looked at.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/architecture/garbage-collection/">Garbage collection</a>
 */
final class GarbageCollector implements Controller<KubernetesObject> {

    @Override
    public String name() {
        return "generic-garbage-collector";
    }

    @Override
    public Watches<KubernetesObject> watches() {
        return Watches.ofEveryKind().when(GarbageCollector::matters).mapped(GarbageCollector::touched);
    }

    /** An object must be looked at when it gets owners, or waits for its dependents. */
    private static boolean matters(Change change) {
        if (change.isRemoval()) {
            return false;
        }
        KubernetesObject after = change.after().get();
        return Dying.isWaiting(after)
                || !after.metadata().ownerReferences().isEmpty()
                        && !change.before().exists(before -> sameOwners(before, after));
    }

    private static boolean sameOwners(KubernetesObject before, KubernetesObject after) {
        return before.metadata().ownerReferences().equals(after.metadata().ownerReferences());
    }

    /** Whom else a change concerns: the dependents of what goes, and the owners that wait for it to go. */
    private static Vector<ObjectKey> touched(Change change, ClusterView view) {
        if (change.isCreation()) {
            return Vector.empty();
        }
        KubernetesObject before = change.before().get();
        boolean goes = change.isRemoval();
        boolean turns = !goes && Dying.inForeground(change.after().get()) && !Dying.inForeground(before);
        boolean leaves = goes || !sameOwners(before, change.after().get());
        Vector<ObjectKey> dependents = goes || turns
                ? view.everything()
                        .dependents(before.uid())
                        .filter(dependent -> goes || blocks(dependent, before))
                        .map(KubernetesObject::key)
                        .toVector()
                : Vector.empty();
        return leaves && !before.metadata().ownerReferences().isEmpty()
                ? dependents.appendAll(waitingOwners(before, view))
                : dependents;
    }

    /** Whether an owner that goes in the foreground waits for this dependent; others go when it is gone (BEHAVIOUR 133). */
    private static boolean blocks(KubernetesObject dependent, KubernetesObject owner) {
        return dependent
                .metadata()
                .ownerReferences()
                .exists(reference -> reference.uid().equals(owner.uid())
                        && reference.blockOwnerDeletion().getOrElse(false));
    }

    private static Vector<ObjectKey> waitingOwners(KubernetesObject dependent, ClusterView view) {
        return dependent
                .metadata()
                .ownerReferences()
                .flatMap(reference ->
                        Owner.of(reference, dependent, view.everything()).object())
                .filter(Dying::isWaiting)
                .map(KubernetesObject::key);
    }

    @Override
    public Plan plan(KubernetesObject object, ClusterView view) {
        if (Dying.isOrphaning(object)) {
            return Dying.orphan(object, view.everything());
        }
        if (Dying.inForeground(object)) {
            return Dying.waitForDependents(object, view.everything());
        }
        boolean hasOwners = !object.metadata().ownerReferences().isEmpty();
        return object.metadata().isTerminating() || !hasOwners ? Plan.nothing() : judge(object, view);
    }

    /** An object with owners: it stays as long as one of them does. */
    private static Plan judge(KubernetesObject object, ClusterView view) {
        Vector<Owner> owners =
                object.metadata().ownerReferences().map(reference -> Owner.of(reference, object, view.everything()));
        if (owners.exists(Owner::isSolid)) {
            Vector<OwnerReference> kept = owners.filter(Owner::isSolid).map(Owner::reference);
            return kept.size() == owners.size()
                    ? Plan.nothing()
                    : Plan.of(Action.update(
                            object.withMetadata(object.metadata().withOwnerReferences(kept)),
                            "some of its owners are gone"));
        }
        boolean isAwaited = owners.exists(Owner::isWaiting);
        boolean hasDependents = view.everything().dependents(object.uid()).hasNext();
        return Plan.of(Deletion.of(object, isAwaited && hasDependents));
    }
}
