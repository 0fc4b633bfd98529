package dev.orrery.controllers.statefulset;

import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.core.ImmutablePersistentVolumeClaim;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.OwnerReference;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Who owns the claims of a pod, and so with whom they go: the set, where they are to go when it is deleted; the pod, where
 * they are to go when it is scaled away; otherwise nobody.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention">PersistentVolumeClaim
 *     retention</a> and BEHAVIOUR rule 76
 */
record Retention(StatefulSet set) {

    /** Who owns the claims of an ordinal that the set asks for. */
    Option<OwnerReference> ownerWhileWanted() {
        return Option.when(deletes("whenDeleted"), set::asController);
    }

    /** Who owns the claims of a pod that the set asks for no longer. */
    Option<OwnerReference> ownerOnceCondemned(Pod pod) {
        return deletes("whenScaled") ? Option.some(pod.asController()) : ownerWhileWanted();
    }

    private boolean deletes(String when) {
        return set.spec()
                .unknown()
                .get("persistentVolumeClaimRetentionPolicy")
                .flatMap(policy -> policy.at(when))
                .flatMap(Json::asString)
                .contains("Delete");
    }

    /**
     * A claim of a pod with its owner in the place of set or pod; none when it is owned so. What somebody else controls is
     * not theirs to give.
     */
    Option<PersistentVolumeClaim> corrected(PersistentVolumeClaim claim, Pod pod, Option<OwnerReference> owner) {
        Vector<OwnerReference> present = claim.metadata().ownerReferences();
        Vector<OwnerReference> others = present.reject(each -> isOf(each, pod));
        Vector<OwnerReference> wanted = others.exists(OwnerReference::isController) ? others : others.appendAll(owner);
        return Option.when(
                !wanted.equals(present),
                () -> ImmutablePersistentVolumeClaim.copyOf(claim)
                        .withMetadata(claim.metadata().withOwnerReferences(wanted)));
    }

    private boolean isOf(OwnerReference owner, Pod pod) {
        return owner.uid().equals(set.uid()) || pod.metadata().uid().contains(owner.uid());
    }
}
