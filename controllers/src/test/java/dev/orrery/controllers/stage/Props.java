package dev.orrery.controllers.stage;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.ImmutableClaimVolume;
import dev.orrery.model.core.ImmutableNamespace;
import dev.orrery.model.core.ImmutableNamespaceSpec;
import dev.orrery.model.core.ImmutableNamespaceStatus;
import dev.orrery.model.core.ImmutableNode;
import dev.orrery.model.core.ImmutableNodeSpec;
import dev.orrery.model.core.ImmutablePersistentVolume;
import dev.orrery.model.core.ImmutablePersistentVolumeClaim;
import dev.orrery.model.core.ImmutablePersistentVolumeClaimSpec;
import dev.orrery.model.core.ImmutablePersistentVolumeClaimStatus;
import dev.orrery.model.core.ImmutablePersistentVolumeSpec;
import dev.orrery.model.core.ImmutablePersistentVolumeStatus;
import dev.orrery.model.core.ImmutablePod;
import dev.orrery.model.core.ImmutableResourceRequirements;
import dev.orrery.model.core.ImmutableVolume;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.NodeStatus;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.PodStatus;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.quantity.Quantity;
import dev.orrery.model.storage.ImmutableStorageClass;
import dev.orrery.model.storage.StorageClass;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Objects for tests, as plain as they come. */
public final class Props {

    private Props() {}

    public static Pod pod(String name) {
        return ImmutablePod.builder()
                .metadata(ObjectMeta.named("default", name).withUid(Option.some("uid-" + name)))
                .spec(PodSpec.of(Container.of("main", "app:1")))
                .status(PodStatus.none().withPhase(Option.some("Pending")))
                .build();
    }

    public static Pod on(String node, Pod pod) {
        return pod.withSpec(pod.spec().withNodeName(Option.some(node)));
    }

    public static Pod ready(Pod pod) {
        return pod.withStatus(
                pod.status().withPhase(Option.some("Running")).withConditions(Vector.of(Condition.of("Ready", true))));
    }

    public static Pod phase(String phase, Pod pod) {
        return pod.withStatus(pod.status().withPhase(Option.some(phase)));
    }

    public static Pod using(String claim, Pod pod) {
        return pod.withSpec(pod.spec()
                .withVolumes(Vector.of(ImmutableVolume.builder()
                        .name(claim)
                        .persistentVolumeClaim(
                                ImmutableClaimVolume.builder().claimName(claim).build())
                        .build())));
    }

    public static Node node(String name) {
        return ImmutableNode.builder()
                .metadata(ObjectMeta.named(name).withUid(Option.some("uid-" + name)))
                .spec(ImmutableNodeSpec.builder().build())
                .status(NodeStatus.none().withConditions(Vector.of(Condition.of("Ready", true))))
                .build();
    }

    public static Namespace namespace(String name) {
        return ImmutableNamespace.builder()
                .metadata(ObjectMeta.named(name).withUid(Option.some("uid-" + name)))
                .spec(ImmutableNamespaceSpec.builder()
                        .addFinalizers("kubernetes")
                        .build())
                .status(ImmutableNamespaceStatus.builder().phase("Active").build())
                .build();
    }

    public static PersistentVolumeClaim claim(String name, String className, String size) {
        return ImmutablePersistentVolumeClaim.builder()
                .metadata(ObjectMeta.named("default", name).withUid(Option.some("uid-" + name)))
                .spec(ImmutablePersistentVolumeClaimSpec.builder()
                        .addAccessModes("ReadWriteOnce")
                        .storageClassName(className)
                        .resources(ImmutableResourceRequirements.builder()
                                .putRequests("storage", Quantity.of(size))
                                .build())
                        .build())
                .status(ImmutablePersistentVolumeClaimStatus.builder()
                        .phase("Pending")
                        .build())
                .build();
    }

    public static PersistentVolume volume(String name, String className, String size) {
        return ImmutablePersistentVolume.builder()
                .metadata(ObjectMeta.named(name).withUid(Option.some("uid-" + name)))
                .spec(ImmutablePersistentVolumeSpec.builder()
                        .addAccessModes("ReadWriteOnce")
                        .storageClassName(className)
                        .persistentVolumeReclaimPolicy("Retain")
                        .putCapacity("storage", Quantity.of(size))
                        .build())
                .status(ImmutablePersistentVolumeStatus.builder()
                        .phase("Available")
                        .build())
                .build();
    }

    public static StorageClass storageClass(String name, String provisioner, String mode) {
        return ImmutableStorageClass.builder()
                .metadata(ObjectMeta.named(name).withUid(Option.some("uid-" + name)))
                .provisioner(provisioner)
                .volumeBindingMode(mode)
                .build();
    }
}
