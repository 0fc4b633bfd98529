package dev.orrery.controllers.serviceaccount;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Gives every namespace its default service account. */
@AutoService(ControllerProvider.class)
public final class ServiceAccountControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "serviceaccount";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new ServiceAccountController());
    }
}
