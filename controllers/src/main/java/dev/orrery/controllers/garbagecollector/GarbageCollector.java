package dev.orrery.controllers.garbagecollector;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.OwnerReference;
import io.vavr.collection.Vector;
import java.time.Duration;

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
        return "garbage-collector-controller";
    }

    @Override
    public Watches<KubernetesObject> watches() {
        return Watches.ofEveryKind().when(GarbageCollector::matters).mapped(GarbageCollector::touched);
    }

    /** An object must be looked at when it gets owners that do not keep it, or waits for its dependents. */
    private static boolean matters(Change change, ClusterView view) {
        if (change.isRemoval()) {
            return false;
        }
        KubernetesObject after = change.after().get();
        return Dying.isWaiting(after)
                || !change.before().exists(before -> sameOwners(before, after))
                        && owners(after, view).exists(owner -> owner.isMisplaced() || !owner.isSolid());
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
        if (object.metadata().isTerminating()) {
            return Plan.nothing();
        }
        Vector<Owner> owners = owners(object, view);
        if (!owners.exists(Owner::isMisplaced)) {
            return judge(object, owners, view);
        }
        return view.memory().isEmpty()
                ? Plan.nothing().remember(Warning.DUE).wakeAfter(Wake.forProgress(Duration.ZERO))
                : judge(object, owners, view).remember(Warning.GIVEN);
    }

    /** Whether it was said of an object that it names owners that it cannot have: first that, then what becomes of it. */
    private enum Warning {
        DUE,
        GIVEN
    }

    private static Vector<Owner> owners(KubernetesObject object, ClusterView view) {
        return object.metadata().ownerReferences().map(reference -> Owner.of(reference, object, view.everything()));
    }

    /** An object with owners: it stays as long as one of them does. */
    private static Plan judge(KubernetesObject object, Vector<Owner> owners, ClusterView view) {
        if (owners.isEmpty()) {
            return Plan.nothing();
        }
        if (owners.exists(Owner::isSolid)) {
            Vector<OwnerReference> kept = owners.filter(Owner::isSolid).map(Owner::reference);
            return kept.size() == owners.size()
                    ? Plan.nothing()
                    : Plan.of(Action.update(
                            object.withMetadata(object.metadata().withOwnerReferences(kept)),
                            "some of its owners are gone"));
        }
        Vector<KubernetesObject> dependents =
                view.everything().dependents(object.uid()).toVector();
        boolean isAwaited = owners.exists(Owner::isWaiting) && !dependents.isEmpty();
        Plan plan = isAwaited && dependents.exists(Dying::inForeground)
                ? Plan.of(Dying.unblocking(object))
                : Plan.nothing();
        return plan.then(Deletion.of(object, isAwaited));
    }

    /** @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/">Owners and
     *     Dependents</a> */
    @Override
    public Report report(KubernetesObject object, ClusterView view, Outcomes outcomes) {
        Report report = Report.events(object, outcomes);
        return view.memory().contains(Warning.DUE)
                ? report.with(
                        owners(object, view).filter(Owner::isMisplaced).map(owner -> owner.warning(object.namespace())))
                : report;
    }
}
