package dev.orrery.controllers.garbagecollector;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Brings garbage collection by owner references. */
@AutoService(ControllerProvider.class)
public final class GarbageCollectorControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "garbage-collector";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new GarbageCollector());
    }
}
