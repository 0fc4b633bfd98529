package dev.orrery.controllers.persistentvolume;

import dev.orrery.api.controller.Action;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.storage.VolumeBinding;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The four writes of a binding, in the order of BEHAVIOUR 114: the volume, its phase, the claim, its phase. What is written
 * already is left out, so that a binding that was interrupted goes on where it stopped.
 */
final class Bind {

    private Bind() {}

    static Vector<Action> actions(PersistentVolume volume, PersistentVolumeClaim claim) {
        Vector<Action> actions = Vector.empty();
        PersistentVolume given = isGiven(volume) ? volume : VolumeBinding.given(volume, claim);
        if (given != volume) {
            actions =
                    actions.append(Action.update(given, "bind it to claim " + claim.namespace() + "/" + claim.name()));
        }
        if (!volume.status().phase().contains("Bound")) {
            actions = actions.append(Action.updateStatus(bound(given), "bound"));
        }
        PersistentVolumeClaim taking = taking(claim, volume);
        if (!taking.equals(claim)) {
            actions = actions.append(Action.update(taking, "bind it to volume " + volume.name()));
        }
        PersistentVolumeClaim filled = filled(taking, volume);
        return filled.equals(taking) ? actions : actions.append(Action.updateStatus(filled, "bound"));
    }

    private static boolean isGiven(PersistentVolume volume) {
        return volume.spec().claimRef().exists(reference -> reference.uid().exists(uid -> !uid.isEmpty()));
    }

    private static PersistentVolume bound(PersistentVolume volume) {
        return volume.withStatus(volume.status().withPhase(Option.some("Bound")));
    }

    private static PersistentVolumeClaim taking(PersistentVolumeClaim claim, PersistentVolume volume) {
        boolean isChosenByUs = VolumeBinding.volumeName(claim).isEmpty();
        ObjectMeta metadata = claim.metadata().withAnnotation(VolumeBinding.BIND_COMPLETED, "yes");
        return claim.withSpec(claim.spec().withVolumeName(Option.some(volume.name())))
                .withMetadata(
                        isChosenByUs ? metadata.withAnnotation(VolumeBinding.BOUND_BY_CONTROLLER, "yes") : metadata);
    }

    private static PersistentVolumeClaim filled(PersistentVolumeClaim claim, PersistentVolume volume) {
        return claim.withStatus(claim.status()
                .withPhase(Option.some("Bound"))
                .withAccessModes(volume.spec().accessModes())
                .withCapacity(volume.spec().capacity()));
    }
}
