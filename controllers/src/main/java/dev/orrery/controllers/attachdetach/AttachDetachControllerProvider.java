package dev.orrery.controllers.attachdetach;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import dev.orrery.api.storage.VolumeProvisioner;
import io.vavr.collection.Vector;

/** Brings attaching and detaching for the volumes of the provisioners that need it. */
@AutoService(ControllerProvider.class)
public final class AttachDetachControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "persistentvolume-attach-detach";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        Vector<String> drivers =
                ports.provisioners().filter(VolumeProvisioner::attaches).map(VolumeProvisioner::name);
        return Vector.of(new AttachController(new Attachable(drivers)), new DetachController(new Attachable(drivers)));
    }
}
