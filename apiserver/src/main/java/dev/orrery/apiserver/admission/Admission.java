package dev.orrery.apiserver.admission;

import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.Status;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Service;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.control.Either;

/**
 * The admission plugins that every cluster has on, in their order. One refuses, the others fill in.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/">Admission control</a>
 */
public final class Admission {

    private Admission() {}

    /** An object that is about to be created, as the cluster takes it. */
    public static Either<Status, KubernetesObject> ofNew(KubernetesObject object, Circumstances circumstances) {
        return NamespaceLifecycle.admit(object, circumstances.state()).flatMap(placed -> fill(placed, circumstances));
    }

    /** An object that is about to replace another. */
    public static Either<Status, KubernetesObject> ofChange(
            KubernetesObject before, KubernetesObject after, Circumstances circumstances) {
        if (after instanceof Pod pod && before instanceof Pod former && pod.spec() != former.spec()) {
            return Either.right(DefaultTolerationSeconds.admit(pod)); // a list that a patch replaced lacks them
        }
        if (after instanceof PersistentVolumeClaim claim && before instanceof PersistentVolumeClaim former) {
            return ClaimResize.admit(former, claim, circumstances.state()).map(admitted -> admitted);
        }
        return after instanceof Service service ? addressed(service, circumstances) : Either.right(after);
    }

    private static Either<Status, KubernetesObject> fill(KubernetesObject object, Circumstances circumstances) {
        if (object instanceof Pod pod) {
            return ServiceAccounts.admit(pod, circumstances)
                    .flatMap(admitted -> Priority.admit(admitted, circumstances.state()))
                    .map(DefaultTolerationSeconds::admit);
        }
        if (object instanceof PersistentVolumeClaim claim) {
            return Either.right(StorageProtection.admit(DefaultStorageClass.admit(claim, circumstances.state())));
        }
        if (object instanceof PersistentVolume volume) {
            return Either.right(StorageProtection.admit(volume));
        }
        if (object instanceof Service service) {
            return addressed(service, circumstances);
        }
        return Either.right(object);
    }

    private static Either<Status, KubernetesObject> addressed(Service service, Circumstances circumstances) {
        return RequestedAddresses.admit(service, circumstances.state())
                .map(free -> ServiceAddresses.allocate(free, circumstances));
    }
}
