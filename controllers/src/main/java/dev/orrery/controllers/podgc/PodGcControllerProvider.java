package dev.orrery.controllers.podgc;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Brings the garbage collection of pods. */
@AutoService(ControllerProvider.class)
public final class PodGcControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "pod-garbage-collector";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new PodGcController(), new FinishedPodsController());
    }
}
