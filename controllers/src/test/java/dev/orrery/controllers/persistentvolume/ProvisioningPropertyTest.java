package dev.orrery.controllers.persistentvolume;

import dev.orrery.api.controller.Controller;
import dev.orrery.model.core.PersistentVolumeClaim;

/** What the controller of provisioning guarantees, for many worlds. */
class ProvisioningPropertyTest extends StorageSuite<PersistentVolumeClaim> {

    @Override
    protected Controller<PersistentVolumeClaim> controller() {
        return new ProvisioningController(new DiskMaker());
    }
}
