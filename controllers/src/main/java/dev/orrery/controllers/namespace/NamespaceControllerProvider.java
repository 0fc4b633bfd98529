package dev.orrery.controllers.namespace;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Brings the deletion of namespaces with all that is in them. */
@AutoService(ControllerProvider.class)
public final class NamespaceControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "namespace";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new NamespaceController());
    }
}
