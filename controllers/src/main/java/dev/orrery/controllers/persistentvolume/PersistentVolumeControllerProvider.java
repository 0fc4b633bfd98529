package dev.orrery.controllers.persistentvolume;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Brings the controllers of claims and volumes, and one provisioning controller for each provisioner of the cluster. */
@AutoService(ControllerProvider.class)
public final class PersistentVolumeControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "persistentvolume-binder";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        Vector<Controller<?>> binding = Vector.of(
                new ClaimController(), new VolumeController(ports.provisioners().map(each -> each.name())));
        return binding.appendAll(ports.provisioners().map(ProvisioningController::new));
    }
}
