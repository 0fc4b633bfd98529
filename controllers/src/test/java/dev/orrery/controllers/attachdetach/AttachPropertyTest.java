package dev.orrery.controllers.attachdetach;

import dev.orrery.api.controller.Controller;
import dev.orrery.model.core.Pod;

/** What the attaching controller guarantees, for many worlds. */
class AttachPropertyTest extends AttachmentSuite<Pod> {

    @Override
    protected Controller<Pod> controller() {
        return new AttachController(DISKS);
    }
}
