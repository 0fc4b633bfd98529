package dev.orrery.controllers.rootca;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Brings the publisher of the root certificate. */
@AutoService(ControllerProvider.class)
public final class RootCaPublisherProvider implements ControllerProvider {

    @Override
    public String name() {
        return "root-ca-certificate-publisher";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new RootCaPublisher());
    }
}
