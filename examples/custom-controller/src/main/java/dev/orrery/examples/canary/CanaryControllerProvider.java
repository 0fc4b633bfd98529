package dev.orrery.examples.canary;

import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/**
 * Plugs the canary controller in.
 *
 * <p>{@code META-INF/services/dev.orrery.api.controller.ControllerProvider} names this class; it is written by hand. Orrery's
 * own modules let {@code @AutoService} write it, which a plugin may do as well.
 */
public final class CanaryControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "canary";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new CanaryController());
    }

    @Override
    public Vector<String> definitions() {
        return Vector.of("canaries.yaml");
    }
}
