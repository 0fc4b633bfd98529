package dev.orrery.controllers.daemonset;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Brings DaemonSets into a cluster. */
@AutoService(ControllerProvider.class)
public final class DaemonSetControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "daemonset";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new DaemonSetController(ports));
    }
}
