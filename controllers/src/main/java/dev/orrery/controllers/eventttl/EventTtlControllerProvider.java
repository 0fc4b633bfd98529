package dev.orrery.controllers.eventttl;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Brings the expiry of Events. */
@AutoService(ControllerProvider.class)
public final class EventTtlControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "event-ttl";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new EventTtlController());
    }
}
