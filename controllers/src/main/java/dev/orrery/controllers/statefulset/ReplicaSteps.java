package dev.orrery.controllers.statefulset;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.OwnerReference;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Decides what each ordinal needs that the set asks for: a pod, its claims, its identity back, or time.
 *
 * @param owner of the claims of these ordinals
 */
record ReplicaSteps(
        StatefulSet set, ClusterView view, Readiness readiness, PodMaker maker, Option<OwnerReference> owner) {

    ReplicaSteps(StatefulSet set, ClusterView view, Readiness readiness, PodMaker maker) {
        this(set, view, readiness, maker, new Retention(set).ownerWhileWanted());
    }

    Step step(Ordinal ordinal, Members members) {
        Identity identity = new Identity(set, ordinal);
        Option<Pod> pod = members.at(ordinal);
        return pod.isDefined() ? keep(pod.get(), identity) : create(identity);
    }

    /** Claims first, then the pod (BEHAVIOUR rule 73). A claim that is being deleted is waited for. */
    private Step create(Identity identity) {
        if (identity.storage().isVanishing(view)) {
            return Step.waiting();
        }
        Pod pod = maker.pod(identity);
        Action creation = notes().create(pod, "ordinal " + identity.ordinal().number() + " has no pod");
        return new Step(claims(pod, identity).append(creation).appendAll(owned(pod, identity)), true);
    }

    private Step keep(Pod pod, Identity identity) {
        if (pod.isFinished()) {
            return replace(pod);
        }
        Vector<Action> claims = isPending(pod) ? claims(pod, identity) : Vector.empty();
        Vector<Action> actions = claims.appendAll(repairs(pod, identity));
        boolean isHealthy = readiness.isHealthy(pod);
        return isHealthy && actions.isEmpty() ? Step.done() : new Step(actions, !isHealthy);
    }

    /**
     * A pod that failed, or whose containers ended well, is deleted; the next one comes when it is gone (BEHAVIOUR rule 78;
     * since 1.31 no event tells of it but that of the deletion).
     */
    private Step replace(Pod pod) {
        return pod.metadata().isTerminating()
                ? Step.waiting()
                : Step.of(notes().delete(pod, "a pod that has ended is made again"));
    }

    /** A pod that is not ready yet is repaired once it is: until then whoever comes after it has to wait anyway. */
    private Vector<Action> repairs(Pod pod, Identity identity) {
        boolean isDue = readiness.isHealthy(pod) || Pace.of(set) == Pace.PARALLEL;
        Vector<Action> owned = isDue ? owned(pod, identity) : Vector.empty();
        if (!isDue || identity.isOf(pod) && owned.isEmpty()) {
            return Vector.empty();
        }
        return missing(pod, identity)
                .appendAll(owned)
                .append(notes().update(identity.repaired(pod), "give the pod its identity back"));
    }

    private Vector<Action> owned(Pod pod, Identity identity) {
        return set.spec().volumeClaimTemplates().isEmpty()
                ? Vector.empty()
                : identity.storage().misownedClaims(pod, owner, view).map(claim -> notes().own(claim, pod));
    }

    private Vector<Action> missing(Pod pod, Identity identity) {
        return isPending(pod) ? Vector.empty() : claims(pod, identity);
    }

    private Vector<Action> claims(Pod pod, Identity identity) {
        return identity.storage().missingClaims(view).map(claim -> notes().create(claim, pod.name()));
    }

    private static boolean isPending(Pod pod) {
        return pod.status().phaseName().equals("Pending");
    }

    private Notes notes() {
        return new Notes(set);
    }
}
