package dev.orrery.controllers.endpoints;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Brings the controller of Endpoints. */
@AutoService(ControllerProvider.class)
public final class EndpointsControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "endpoints";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new EndpointsController());
    }
}
