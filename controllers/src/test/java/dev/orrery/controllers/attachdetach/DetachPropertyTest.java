package dev.orrery.controllers.attachdetach;

import dev.orrery.api.controller.Controller;
import dev.orrery.model.storage.VolumeAttachment;

/** What the detaching controller guarantees, for many worlds. */
class DetachPropertyTest extends AttachmentSuite<VolumeAttachment> {

    @Override
    protected Controller<VolumeAttachment> controller() {
        return new DetachController(DISKS);
    }
}
