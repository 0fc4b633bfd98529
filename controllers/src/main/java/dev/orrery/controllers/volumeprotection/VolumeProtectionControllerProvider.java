package dev.orrery.controllers.volumeprotection;

import com.google.auto.service.AutoService;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;

/** Brings the protection of claims and of volumes in use. */
@AutoService(ControllerProvider.class)
public final class VolumeProtectionControllerProvider implements ControllerProvider {

    @Override
    public String name() {
        return "volume-protection";
    }

    @Override
    public Vector<Controller<?>> controllers(ClusterPorts ports) {
        return Vector.of(new ClaimProtectionController(), new VolumeProtectionController());
    }
}
