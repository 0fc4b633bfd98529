package dev.orrery.apiserver.defaulting;

import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.PersistentVolumeSpec;
import dev.orrery.model.storage.StorageClass;

/**
 * What is usual for volumes, claims and classes.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/">Persistent volumes</a>
 */
final class StorageDefaults {

    private static final String FILESYSTEM = "Filesystem";
    private static final String PENDING = "Pending";

    private StorageDefaults() {}

    static PersistentVolumeClaim of(PersistentVolumeClaim claim) {
        return claim.withSpec(
                        claim.spec().withVolumeMode(Missing.value(claim.spec().volumeMode(), FILESYSTEM)))
                .withStatus(claim.status().withPhase(Missing.text(claim.status().phase(), PENDING)));
    }

    static PersistentVolume of(PersistentVolume volume) {
        PersistentVolumeSpec spec = volume.spec();
        return volume.withSpec(spec.withPersistentVolumeReclaimPolicy(
                                Missing.text(spec.persistentVolumeReclaimPolicy(), "Retain"))
                        .withVolumeMode(Missing.value(spec.volumeMode(), FILESYSTEM))
                        .withUnknown(Missing.inside(spec.unknown(), "hostPath", VolumeDefaults::hostPath)))
                .withStatus(
                        volume.status().withPhase(Missing.text(volume.status().phase(), PENDING)));
    }

    static StorageClass of(StorageClass storageClass) {
        return storageClass
                .withReclaimPolicy(Missing.value(storageClass.reclaimPolicy(), "Delete"))
                .withVolumeBindingMode(Missing.value(storageClass.volumeBindingMode(), "Immediate"));
    }
}
