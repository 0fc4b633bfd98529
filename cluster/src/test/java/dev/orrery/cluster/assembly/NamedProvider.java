package dev.orrery.cluster.assembly;

import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** A provider of the given controllers. */
record NamedProvider(String name, Vector<Controller<?>> controllers) implements ControllerProvider {

    static NamedProvider of(String name, Controller<?>... controllers) {
        return new NamedProvider(name, Vector.of(controllers));
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return controllers;
    }
}
