package dev.orrery.controllers.persistentvolume;

import dev.orrery.api.storage.VolumeProvisioner;
import dev.orrery.controllers.stage.Props;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.storage.StorageClass;
import dev.orrery.model.storage.VolumeChoice;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** A provisioner that makes disks for one node at a time. */
final class DiskMaker implements VolumeProvisioner {

    @Override
    public String name() {
        return "example.com/disk";
    }

    @Override
    public boolean supports(String accessMode) {
        return !accessMode.equals("ReadWriteMany");
    }

    @Override
    public boolean attaches() {
        return true;
    }

    @Override
    public Either<String, PersistentVolume> provision(
            PersistentVolumeClaim claim, StorageClass storageClass, Option<String> selectedNode) {
        return claim.spec().accessModes().forAll(this::supports)
                ? Either.right(fresh(claim, storageClass))
                : Either.left("ReadWriteMany is not supported");
    }

    private static PersistentVolume fresh(PersistentVolumeClaim claim, StorageClass storageClass) {
        PersistentVolume volume = Props.volume(
                "any", storageClass.name(), VolumeChoice.request(claim).toString());
        return volume.withStatus(volume.status().withPhase(Option.some("Pending")))
                .withMetadata(volume.metadata().withUid(Option.none()));
    }
}
