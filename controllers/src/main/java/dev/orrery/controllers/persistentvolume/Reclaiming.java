package dev.orrery.controllers.persistentvolume;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.EventNote;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.json.Json;
import dev.orrery.model.storage.VolumeBinding;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What becomes of volumes whose claims are gone: kept as they are, or deleted by whoever made them.
 *
 * @param provisioners who can delete volumes
 */
record Reclaiming(Vector<String> provisioners) {

    /** A volume whose claim is gone. */
    Vector<Action> of(PersistentVolume volume) {
        String phase = volume.status().phase().getOrElse("Pending");
        if (phase.equals("Failed")) {
            return Vector.empty();
        }
        Vector<Action> released = Phase.of(volume, "Released");
        boolean deletes = volume.spec().persistentVolumeReclaimPolicy().contains("Delete");
        return deletes && !volume.metadata().isTerminating() ? released.appendAll(deletion(volume)) : released;
    }

    /** A volume whose claim took another one. */
    Vector<Action> ofUnwanted(PersistentVolume volume) {
        if (maker(volume).isDefined()
                && volume.spec().persistentVolumeReclaimPolicy().contains("Delete")) {
            return of(volume);
        }
        boolean isOurs =
                volume.metadata().annotation(VolumeBinding.BOUND_BY_CONTROLLER).isDefined();
        PersistentVolume free = isOurs
                ? volume.withSpec(volume.spec().withClaimRef(Option.none()))
                        .withMetadata(volume.metadata().withoutAnnotation(VolumeBinding.BOUND_BY_CONTROLLER))
                : volume.withSpec(volume.spec()
                        .withClaimRef(volume.spec().claimRef().map(reference -> reference.withUid(Option.none()))));
        return Vector.of(Action.update(free, "its claim took another volume"));
    }

    private Vector<Action> deletion(PersistentVolume volume) {
        Option<String> maker = maker(volume);
        if (maker.isDefined()) {
            return maker.exists(provisioners::contains)
                    ? Vector.of(Action.delete(volume, "its claim is gone"))
                    : Vector.empty();
        }
        return fault(volume)
                .map(message ->
                        Phase.failed(volume, message).announcing(EventNote.warning("VolumeFailedDelete", message)))
                .orElse(() -> Option.some(Action.delete(volume, "its claim is gone")))
                .toVector();
    }

    private static Option<String> maker(PersistentVolume volume) {
        return volume.metadata().annotation(Provisioning.PROVISIONED_BY);
    }

    /** Why a volume that nobody made cannot be deleted (BEHAVIOUR 121). */
    private static Option<String> fault(PersistentVolume volume) {
        Option<String> path = volume.spec()
                .unknown()
                .get("hostPath")
                .flatMap(source -> source.at("path"))
                .flatMap(Json::asString);
        if (path.isEmpty()) {
            return Option.some("error getting deleter volume plugin for volume \"" + volume.name()
                    + "\": no deletable volume plugin matched");
        }
        return path.filter(place -> !place.startsWith("/tmp/"))
                .map(place -> "host_path deleter only supports /tmp/.+ but received provided " + place);
    }
}
