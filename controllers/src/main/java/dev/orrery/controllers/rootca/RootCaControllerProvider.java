package dev.orrery.controllers.rootca;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Publishes the certificate authority of the cluster in every namespace. */
@AutoService(ControllerProvider.class)
public final class RootCaControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "root-ca-certificate-publisher";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new RootCaController());
    }
}
