package dev.orrery.controllers.persistentvolume;

import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.storage.StorageClass;
import dev.orrery.model.storage.VolumeBinding;
import io.vavr.control.Option;

/** A volume as a provisioner hands it over: named after its claim, kept for it, and marked with who made it. */
final class ProvisionedVolume {

    private ProvisionedVolume() {}

    static String name(PersistentVolumeClaim claim) {
        return "pvc-" + claim.uid();
    }

    static PersistentVolume of(PersistentVolume made, PersistentVolumeClaim claim, StorageClass storageClass) {
        ObjectMeta metadata = made.metadata()
                .withName(name(claim))
                .withAnnotation(Provisioning.PROVISIONED_BY, storageClass.provisioner());
        return made.withMetadata(metadata)
                .withSpec(made.spec()
                        .withClaimRef(Option.some(VolumeBinding.reference(claim)))
                        .withStorageClassName(Option.some(storageClass.name()))
                        .withMountOptions(storageClass.mountOptions())
                        .withPersistentVolumeReclaimPolicy(
                                storageClass.reclaimPolicy().orElse(Option.some("Delete"))));
    }
}
