package dev.orrery.storage.volumes;

import dev.orrery.model.core.CsiVolume;
import dev.orrery.model.core.ImmutableCsiVolume;
import dev.orrery.model.core.ImmutableObjectReference;
import dev.orrery.model.core.ImmutablePersistentVolume;
import dev.orrery.model.core.ImmutablePersistentVolumeSpec;
import dev.orrery.model.core.ImmutablePersistentVolumeStatus;
import dev.orrery.model.core.ObjectReference;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.PersistentVolumeSpec;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Revision;
import dev.orrery.model.storage.StorageClass;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * The volume that a storage driver makes for a claim: as large as asked for, named after the claim's uid, and given to no
 * other claim.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#provisioning">Provisioning</a>
 */
public record VolumeForClaim(String driver, Vector<String> modes) {

    private static final String PROVISIONED_BY = "pv.kubernetes.io/provisioned-by";

    /** The volume, or why this driver makes none for such a claim. */
    public Either<String, PersistentVolume> provision(PersistentVolumeClaim claim, StorageClass storageClass) {
        Vector<String> wanted = claim.spec().accessModes();
        if (!modes.containsAll(wanted)) {
            return Either.left(
                    "invalid AccessModes " + listed(wanted) + ": only AccessModes " + listed(modes) + " are supported");
        }
        return Either.right(volume(claim, storageClass));
    }

    private static String listed(Vector<String> modes) {
        return modes.mkString("[", " ", "]");
    }

    private PersistentVolume volume(PersistentVolumeClaim claim, StorageClass storageClass) {
        return ImmutablePersistentVolume.builder()
                .metadata(ObjectMeta.named("pvc-" + claim.uid()).withAnnotation(PROVISIONED_BY, driver))
                .spec(spec(claim, storageClass))
                .status(ImmutablePersistentVolumeStatus.builder().build())
                .build();
    }

    private PersistentVolumeSpec spec(PersistentVolumeClaim claim, StorageClass storageClass) {
        return ImmutablePersistentVolumeSpec.builder()
                .capacity(claim.spec().resources().requests())
                .accessModes(claim.spec().accessModes())
                .claimRef(reference(claim))
                .persistentVolumeReclaimPolicy(storageClass.reclaimPolicy().getOrElse("Delete"))
                .storageClassName(storageClass.name())
                .mountOptions(storageClass.mountOptions())
                .volumeMode(claim.spec().volumeMode().getOrElse("Filesystem"))
                .csi(source(claim))
                .build();
    }

    private CsiVolume source(PersistentVolumeClaim claim) {
        return ImmutableCsiVolume.builder()
                .driver(driver)
                .volumeHandle(driver.substring(0, driver.indexOf('.')) + "-" + claim.uid())
                .build();
    }

    private static ObjectReference reference(PersistentVolumeClaim claim) {
        return ImmutableObjectReference.builder()
                .apiVersion(claim.kind().apiVersion())
                .kind(claim.kind().name())
                .namespace(claim.namespace())
                .name(claim.name())
                .uid(claim.uid())
                .resourceVersion(claim.metadata().resourceVersion().map(Revision::toString))
                .build();
    }
}
