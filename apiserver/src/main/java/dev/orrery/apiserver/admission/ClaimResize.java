package dev.orrery.apiserver.admission;

import dev.orrery.api.request.Status;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.quantity.Quantity;
import dev.orrery.model.storage.StorageClass;
import dev.orrery.model.storage.VolumeBinding;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Lets a claim grow only when it is bound and its class says that volumes can grow (BEHAVIOUR 124).
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#persistentvolumeclaimresize">
 *     PersistentVolumeClaimResize</a>
 */
final class ClaimResize {

    private ClaimResize() {}

    static Either<Status, PersistentVolumeClaim> admit(
            PersistentVolumeClaim before, PersistentVolumeClaim after, ClusterState state) {
        boolean grows = size(after).exists(wished -> size(before).exists(known -> wished.compareTo(known) > 0));
        if (!grows) {
            return Either.right(after);
        }
        if (!before.isBound()) {
            return refusal(after, "Only bound persistent volume claims can be expanded");
        }
        return canGrow(after, state)
                ? Either.right(after)
                : refusal(
                        after,
                        "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc"
                                + " must support resize");
    }

    private static Option<Quantity> size(PersistentVolumeClaim claim) {
        return claim.spec().resources().requests().get("storage");
    }

    private static boolean canGrow(PersistentVolumeClaim claim, ClusterState state) {
        return state.get(StorageClass.KIND, "", VolumeBinding.className(claim))
                .flatMap(StorageClass::allowVolumeExpansion)
                .getOrElse(false);
    }

    private static Either<Status, PersistentVolumeClaim> refusal(PersistentVolumeClaim claim, String why) {
        return Either.left(Status.forbidden(PersistentVolumeClaim.KIND, claim.name(), why));
    }
}
