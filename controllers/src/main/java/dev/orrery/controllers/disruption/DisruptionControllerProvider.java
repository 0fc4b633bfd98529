package dev.orrery.controllers.disruption;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Brings the controller of PodDisruptionBudgets. */
@AutoService(ControllerProvider.class)
public final class DisruptionControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "disruption";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new DisruptionController());
    }
}
