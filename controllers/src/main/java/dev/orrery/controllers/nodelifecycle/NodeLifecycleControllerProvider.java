package dev.orrery.controllers.nodelifecycle;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Brings the controllers of nodes and of the readiness of their pods. */
@AutoService(ControllerProvider.class)
public final class NodeLifecycleControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "node-lifecycle";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new NodeHealthController(), new PodReadinessController());
    }
}
