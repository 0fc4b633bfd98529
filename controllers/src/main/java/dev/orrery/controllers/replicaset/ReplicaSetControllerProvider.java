package dev.orrery.controllers.replicaset;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Plugs the replicaset controller in. */
@AutoService(ControllerProvider.class)
public final class ReplicaSetControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "replicaset";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new ReplicaSetController());
    }
}
