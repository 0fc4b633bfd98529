package dev.orrery.apiserver.request;

import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.core.ImmutableNamespaceStatus;
import dev.orrery.model.core.ImmutablePersistentVolumeClaimStatus;
import dev.orrery.model.core.ImmutablePersistentVolumeStatus;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodStatus;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.control.Option;

/** The status that an object has when it is created: none of what a manifest says, for status is observed, not wished. */
final class StatusOfNew {

    private StatusOfNew() {}

    static KubernetesObject of(KubernetesObject object, ClusterState state) {
        if (object instanceof Pod pod) {
            return pod.withStatus(PodStatus.none()
                    .withPhase(Option.some("Pending"))
                    .withQosClass(Option.some(QualityOfService.of(pod))));
        }
        if (object instanceof PersistentVolumeClaim claim) {
            return claim.withStatus(ImmutablePersistentVolumeClaimStatus.builder()
                    .phase("Pending")
                    .build());
        }
        if (object instanceof PersistentVolume volume) {
            return volume.withStatus(
                    ImmutablePersistentVolumeStatus.builder().phase("Pending").build());
        }
        if (object instanceof Namespace namespace) {
            return namespace.withStatus(
                    ImmutableNamespaceStatus.builder().phase("Active").build());
        }
        boolean isKept = object instanceof Node || !StatusSubresource.isServed(object.kind(), state);
        return isKept ? object : object.withStatusOf(Blank.of(object.kind()));
    }
}
