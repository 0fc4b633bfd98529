package dev.orrery.controllers.persistentvolume;

import dev.orrery.api.controller.Controller;
import dev.orrery.model.core.PersistentVolume;
import io.vavr.collection.Vector;

/** What the controller of volumes guarantees, for many worlds. */
class VolumePropertyTest extends StorageSuite<PersistentVolume> {

    @Override
    protected Controller<PersistentVolume> controller() {
        return new VolumeController(Vector.of(new DiskMaker().name()));
    }
}
