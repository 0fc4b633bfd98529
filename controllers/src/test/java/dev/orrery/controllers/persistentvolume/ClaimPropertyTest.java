package dev.orrery.controllers.persistentvolume;

import dev.orrery.api.controller.Controller;
import dev.orrery.model.core.PersistentVolumeClaim;

/** What the controller of claims guarantees, for many worlds. */
class ClaimPropertyTest extends StorageSuite<PersistentVolumeClaim> {

    @Override
    protected Controller<PersistentVolumeClaim> controller() {
        return new ClaimController();
    }
}
