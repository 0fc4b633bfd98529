package dev.orrery.api.storage;

import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.storage.StorageClass;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Makes volumes for claims of the classes that name it.
 *
 * <p>A provisioner knows claims, nothing else of the cluster. What it returns is a pure function of what it is given, so
 * that provisioning the same claim twice gives the same volume. Every adapter passes {@code VolumeProvisionerContract} of
 * the test kit.
 */
public interface VolumeProvisioner {

    /** The name that a StorageClass gives as its {@code provisioner}. */
    String name();

    /** Whether a volume can be reached in this access mode: {@code ReadWriteOnce}, {@code ReadWriteMany}, … */
    boolean supports(String accessMode);

    /** Whether a volume must be attached to a node before a pod there can use it, and so to few nodes at a time. */
    boolean attaches();

    /**
     * The volume for a claim, not yet stored.
     *
     * @param selectedNode the node that the scheduler chose first; none for a class that binds at once
     * @return the volume, or a sentence that says why there can be none
     */
    Either<String, PersistentVolume> provision(
            PersistentVolumeClaim claim, StorageClass storageClass, Option<String> selectedNode);
}
