package dev.orrery.controllers.deployment;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Plugs the deployment controller in. */
@AutoService(ControllerProvider.class)
public final class DeploymentControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "deployment";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new DeploymentController(ports.templateForm()));
    }
}
