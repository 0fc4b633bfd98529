package dev.orrery.cluster.assembly;

import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** A provider that cannot be made. A services file of a test's own names it. */
public final class ThrowingProvider implements ControllerProvider {

    public ThrowingProvider() {
        throw new IllegalStateException("no licence");
    }

    @Override
    public String name() {
        return "throwing";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.empty();
    }
}
