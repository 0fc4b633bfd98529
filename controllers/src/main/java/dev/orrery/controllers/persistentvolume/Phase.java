package dev.orrery.controllers.persistentvolume;

import dev.orrery.api.controller.Action;
import dev.orrery.model.core.PersistentVolume;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The phase of a volume, written when it differs. */
final class Phase {

    private Phase() {}

    static Vector<Action> of(PersistentVolume volume, String phase) {
        return volume.status().phase().contains(phase)
                ? Vector.empty()
                : Vector.of(Action.updateStatus(
                        volume.withStatus(
                                volume.status().withPhase(Option.some(phase)).withMessage(Option.none())),
                        phase));
    }

    static Action failed(PersistentVolume volume, String message) {
        return Action.updateStatus(
                volume.withStatus(
                        volume.status().withPhase(Option.some("Failed")).withMessage(Option.some(message))),
                message);
    }
}
