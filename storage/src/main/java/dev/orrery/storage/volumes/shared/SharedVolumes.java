package dev.orrery.storage.volumes.shared;

import dev.orrery.api.storage.VolumeProvisioner;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.storage.StorageClass;
import dev.orrery.storage.volumes.VolumeForClaim;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Makes volumes whose contents many nodes reach at once, as a network file system does: nothing has to be attached.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes">Access modes</a>
 */
public final class SharedVolumes implements VolumeProvisioner {

    private static final String NAME = "shared.orrery.dev";
    private static final Vector<String> MODES = Vector.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany");

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
        return false;
    }

    @Override
    public Either<String, PersistentVolume> provision(
            PersistentVolumeClaim claim, StorageClass storageClass, Option<String> selectedNode) {
        return volumes.provision(claim, storageClass);
    }
}
