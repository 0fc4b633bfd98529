package dev.orrery.controllers.endpointslice;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Brings the controller of EndpointSlices. */
@AutoService(ControllerProvider.class)
public final class EndpointSliceControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "endpointslice";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new EndpointSliceController());
    }
}
