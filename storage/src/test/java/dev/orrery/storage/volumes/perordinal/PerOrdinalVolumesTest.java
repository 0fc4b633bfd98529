package dev.orrery.storage.volumes.perordinal;

import dev.orrery.api.storage.VolumeProvisioner;
import dev.orrery.testkit.storage.VolumeProvisionerContract;

/** Attached volumes keep the contract of every maker of volumes. */
class PerOrdinalVolumesTest extends VolumeProvisionerContract {

    @Override
    protected VolumeProvisioner provisioner() {
        return new PerOrdinalVolumes();
    }
}
