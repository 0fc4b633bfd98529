package dev.orrery.controllers.volumeprotection;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.core.PersistentVolume;

/** Lets a volume go that is being deleted, once it is not bound any more (BEHAVIOUR 122). */
final class VolumeProtectionController implements Controller<PersistentVolume> {
    static final String FINALIZER = "kubernetes.io/pv-protection";

    @Override
    public String name() {
        return "pv-protection-controller";
    }

    @Override
    public Watches<PersistentVolume> watches() {
        return Watches.of(PersistentVolume.KIND)
                .when(change ->
                        change.after().exists(volume -> volume.metadata().isTerminating()));
    }

    @Override
    public Plan plan(PersistentVolume volume, ClusterView view) {
        boolean isHeld = volume.metadata().isTerminating()
                && volume.metadata().finalizers().contains(FINALIZER);
        return !isHeld || volume.status().phase().contains("Bound")
                ? Plan.nothing()
                : Plan.of(Action.update(
                        volume.withMetadata(volume.metadata().withoutFinalizer(FINALIZER)), "no claim uses it"));
    }
}
