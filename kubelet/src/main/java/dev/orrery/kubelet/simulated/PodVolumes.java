package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.kubelet.simulated.Mounting.Missing;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Secret;
import dev.orrery.model.core.Volume;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Finds the volumes of a pod, or what is missing.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/">Volumes</a>
 */
record PodVolumes(Pod pod, ClusterView view, Set<String> attaching) {

    /**
     * The volumes of a pod.
     *
     * @param byName which volume each name in the pod stands for
     * @param deletable by the PersistentVolume with which they go
     */
    record Found(Map<String, String> byName, Map<ObjectKey, String> deletable) {
        static final Found NONE = new Found(HashMap.empty(), HashMap.empty());

        Found with(String name, String volume) {
            return new Found(byName.put(name, volume), deletable);
        }

        Found withDeletable(ObjectKey persistentVolume, String volume) {
            return new Found(byName, deletable.put(persistentVolume, volume));
        }
    }

    Either<Missing, Found> find() {
        Found found = Found.NONE;
        for (Volume volume : pod.spec().volumes()) {
            Either<Missing, Found> next =
                    volume.persistentVolumeClaim().isDefined() ? claimed(found, volume) : local(found, volume);
            if (next.isLeft()) {
                return next;
            }
            found = next.get();
        }
        return Either.right(found);
    }

    private Either<Missing, Found> claimed(Found found, Volume volume) {
        String name = volume.persistentVolumeClaim().get().claimName();
        String processing = "error processing PVC " + pod.namespace() + "/" + name + ": ";
        Option<PersistentVolumeClaim> claim = view.get(PersistentVolumeClaim.KIND, pod.namespace(), name);
        if (claim.isEmpty()) {
            return unprocessed(
                    volume,
                    processing + "failed to fetch PVC from API server: persistentvolumeclaims \"" + name
                            + "\" not found");
        }
        Option<PersistentVolume> bound = claim.filter(PersistentVolumeClaim::isBound)
                .flatMap(wish -> wish.spec().volumeName())
                .flatMap(granted -> view.get(PersistentVolume.KIND, "", granted));
        if (bound.isEmpty()) {
            return unprocessed(volume, processing + "PVC is not bound");
        }
        return attached(found, volume, bound.get());
    }

    private Either<Missing, Found> attached(Found found, Volume volume, PersistentVolume granted) {
        boolean mustBeAttached = granted.spec().csi().exists(csi -> attaching.contains(csi.driver()));
        if (mustBeAttached && !new Attachments(view, granted, node()).isAttached()) {
            return unmounted(volume, "", "context deadline exceeded");
        }
        String contents = volumeOf(granted);
        Found named = found.with(volume.name(), contents);
        boolean goes = granted.spec().persistentVolumeReclaimPolicy().contains("Delete");
        return Either.right(goes ? named.withDeletable(granted.key(), contents) : named);
    }

    private String volumeOf(PersistentVolume granted) {
        return granted.spec()
                .csi()
                .map(csi -> "csi/" + csi.driver() + "/" + csi.volumeHandle())
                .orElse(() -> path(granted, "local").orElse(() -> path(granted, "hostPath")))
                .getOrElse(() -> "pv/" + granted.name());
    }

    private Option<String> path(PersistentVolume granted, String source) {
        return granted.spec()
                .unknown()
                .get(source)
                .flatMap(where -> where.at("path"))
                .flatMap(Json::asString)
                .map(path -> "node/" + node() + path);
    }

    private String node() {
        return pod.spec().nodeName().get();
    }

    private static Either<Missing, Found> unprocessed(Volume volume, String error) {
        return unmounted(volume, volume.name(), error);
    }

    private static Either<Missing, Found> unmounted(Volume volume, String unprocessed, String error) {
        String message = "Unable to attach or mount volumes: unmounted volumes=[" + volume.name()
                + "], unattached volumes=[], failed to process volumes=[" + unprocessed + "]: " + error;
        return Either.left(new Missing(message, true));
    }

    private Either<Missing, Found> local(Found found, Volume volume) {
        Option<String> absent = absent(volume);
        if (absent.isDefined()) {
            String message = "MountVolume.SetUp failed for volume \"" + volume.name() + "\" : " + absent.get();
            return Either.left(new Missing(message, false));
        }
        String contents = volume.unknown()
                .get("hostPath")
                .flatMap(where -> where.at("path"))
                .flatMap(Json::asString)
                .map(path -> "node/" + node() + path)
                .getOrElse(() -> ownedPrefix(pod.uid()) + volume.name());
        return Either.right(found.with(volume.name(), contents));
    }

    /** How the names of volumes begin that live as long as their pod. */
    static String ownedPrefix(String podUid) {
        return "pod/" + podUid + "/";
    }

    private Option<String> absent(Volume volume) {
        Json sources = new JsonObject(volume.unknown());
        return absent("configmap", sources.at("configMap"), "name")
                .orElse(() -> absent("secret", sources.at("secret"), "secretName"))
                .orElse(() -> projected(sources));
    }

    private Option<String> projected(Json sources) {
        Vector<Json> parts =
                sources.at("projected", "sources").map(Json::elements).getOrElse(Vector.empty());
        for (Json part : parts) {
            Option<String> absent = absent("configmap", part.at("configMap"), "name")
                    .orElse(() -> absent("secret", part.at("secret"), "name"));
            if (absent.isDefined()) {
                return absent;
            }
        }
        return Option.none();
    }

    private Option<String> absent(String what, Option<Json> source, String nameField) {
        return source.filter(
                        json -> !json.at("optional").flatMap(Json::asBoolean).getOrElse(false))
                .flatMap(json -> json.at(nameField))
                .flatMap(Json::asString)
                .filter(name -> !exists(what, name))
                .map(name -> what + " \"" + name + "\" not found");
    }

    private boolean exists(String what, String name) {
        return what.equals("secret")
                ? view.get(Secret.KIND, pod.namespace(), name).isDefined()
                : view.get(ConfigMap.KIND, pod.namespace(), name).isDefined();
    }
}
