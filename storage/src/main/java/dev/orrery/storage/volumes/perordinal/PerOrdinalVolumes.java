package dev.orrery.storage.volumes.perordinal;

import dev.orrery.api.storage.VolumeProvisioner;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.storage.StorageClass;
import dev.orrery.storage.volumes.VolumeForClaim;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Makes volumes that are attached to one node at a time, as a disk is: one for each ordinal of a StatefulSet.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes">Access modes</a>
 */
public final class PerOrdinalVolumes implements VolumeProvisioner {

    private static final String NAME = "perordinal.orrery.dev";
    private static final Vector<String> MODES = Vector.of("ReadWriteOnce", "ReadWriteOncePod");

    private final VolumeForClaim volumes = new VolumeForClaim(NAME, MODES);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean supports(String accessMode) {
        return MODES.contains(accessMode);
    }

    @Override
    public boolean attaches() {
        return true;
    }

    @Override
    public Either<String, PersistentVolume> provision(
            PersistentVolumeClaim claim, StorageClass storageClass, Option<String> selectedNode) {
        return volumes.provision(claim, storageClass);
    }
}
