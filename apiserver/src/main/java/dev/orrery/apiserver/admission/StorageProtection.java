package dev.orrery.apiserver.admission;

import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.meta.ObjectMeta;

/**
 * Marks claims and volumes so that they stay while they are in use (BEHAVIOUR 122).
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#storage-object-in-use-protection">Storage
 *     object in use protection</a>
 */
final class StorageProtection {

    private StorageProtection() {}

    static PersistentVolumeClaim admit(PersistentVolumeClaim claim) {
        return claim.withMetadata(marked(claim.metadata(), "kubernetes.io/pvc-protection"));
    }

    static PersistentVolume admit(PersistentVolume volume) {
        return volume.withMetadata(marked(volume.metadata(), "kubernetes.io/pv-protection"));
    }

    private static ObjectMeta marked(ObjectMeta metadata, String finalizer) {
        return metadata.finalizers().contains(finalizer)
                ? metadata
                : metadata.withFinalizers(metadata.finalizers().append(finalizer));
    }
}
