package dev.orrery.storage.volumes.shared;

import dev.orrery.api.storage.VolumeProvisioner;
import dev.orrery.testkit.storage.VolumeProvisionerContract;

/** Shared volumes keep the contract of every maker of volumes. */
class SharedVolumesTest extends VolumeProvisionerContract {

    @Override
    protected VolumeProvisioner provisioner() {
        return new SharedVolumes();
    }
}
