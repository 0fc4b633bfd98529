package dev.orrery.controllers.tainteviction;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Brings the eviction of pods by {@code NoExecute} taints. */
@AutoService(ControllerProvider.class)
public final class TaintEvictionControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "taint-eviction";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new TaintEvictionController());
    }
}
