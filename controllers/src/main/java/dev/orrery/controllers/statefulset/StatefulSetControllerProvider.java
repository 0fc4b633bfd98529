package dev.orrery.controllers.statefulset;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Brings StatefulSets into a cluster. */
@AutoService(ControllerProvider.class)
public final class StatefulSetControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "statefulset";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new StatefulSetController(ports));
    }
}
