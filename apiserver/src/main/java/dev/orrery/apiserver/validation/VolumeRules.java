package dev.orrery.apiserver.validation;

import dev.orrery.model.core.CsiVolume;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeSpec;
import dev.orrery.model.json.Json;
import dev.orrery.model.quantity.Quantity;
import io.vavr.Tuple2;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;

/**
 * What a PersistentVolume must be, and that it stays where it is.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistent-volumes">Persistent volumes</a>
 */
final class VolumeRules {

    private static final Vector<String> RECLAIM = Vector.of("Delete", "Recycle", "Retain");
    private static final Vector<String> SOURCES = Vector.of(
            "hostPath",
            "gcePersistentDisk",
            "awsElasticBlockStore",
            "glusterfs",
            "flocker",
            "nfs",
            "rbd",
            "quobyte",
            "cephfs",
            "iscsi",
            "cinder",
            "fc",
            "flexVolume",
            "azureFile",
            "vsphereVolume",
            "photonPersistentDisk",
            "portworxVolume",
            "azureDisk",
            "scaleIO",
            "local",
            "storageos");

    private VolumeRules() {}

    static void ofNew(PersistentVolume volume, Faults faults) {
        PersistentVolumeSpec spec = volume.spec();
        if (spec.accessModes().isEmpty()) {
            faults.required(Path.SPEC.field("accessModes"));
        }
        ClaimRules.modes(spec.accessModes(), faults);
        capacity(spec, Path.SPEC.field("capacity"), faults);
        spec.persistentVolumeReclaimPolicy()
                .filter(policy -> !policy.isEmpty())
                .forEach(policy -> faults.oneOf(Path.SPEC.field("persistentVolumeReclaimPolicy"), policy, RECLAIM));
        spec.nodeAffinity()
                .forEach(affinity -> affinity.required()
                        .onEmpty(() -> faults.required(
                                Path.SPEC.field("nodeAffinity").field("required"),
                                "must specify required node constraints"))
                        .forEach(nodes -> AffinityRules.nodes(
                                nodes, Path.SPEC.field("nodeAffinity").field("required"), faults)));
        source(spec, faults);
        ClaimRules.className(spec.storageClassName(), faults);
        spec.volumeMode().forEach(mode -> faults.oneOf(Path.SPEC.field("volumeMode"), mode, ClaimRules.VOLUME_MODES));
    }

    private static void capacity(PersistentVolumeSpec spec, Path path, Faults faults) {
        if (spec.capacity().isEmpty()) {
            faults.required(path);
            return;
        }
        if (!spec.capacity().keySet().equals(TreeSet.of("storage"))) {
            faults.notSupported(path, GoValue.texts(spec.capacity().keySet().toVector()), Vector.of("storage"));
        }
        for (Tuple2<String, Quantity> amount : spec.capacity()) {
            if (amount._2().isNegative() || amount._2().isZero()) {
                faults.invalidText(path.key(amount._1()), amount._2().toString(), "must be greater than zero");
            }
        }
    }

    private static void source(PersistentVolumeSpec spec, Faults faults) {
        Vector<String> given = SOURCES.filter(name -> spec.unknown().get(name).exists(value -> !value.isNull()));
        Vector<String> all = spec.csi().isDefined() ? given.append("csi") : given;
        if (all.isEmpty()) {
            faults.required(Path.SPEC, "must specify a volume type");
            return;
        }
        content(spec, all.head(), Path.SPEC.field(all.head()), faults);
        for (String more : all.tail()) {
            faults.forbidden(Path.SPEC.field(more), "may not specify more than 1 volume type");
        }
    }

    private static void content(PersistentVolumeSpec spec, String source, Path path, Faults faults) {
        switch (source) {
            case "csi" -> spec.csi().forEach(csi -> csi(csi, path, faults));
            case "hostPath" -> mustSay(spec, source, "path", path, faults);
            case "nfs" -> {
                mustSay(spec, source, "server", path, faults);
                mustSay(spec, source, "path", path, faults);
            }
            case "local" -> {
                mustSay(spec, source, "path", path, faults);
                if (spec.nodeAffinity().isEmpty()) {
                    faults.required(Path.METADATA.field("annotations"), "Local volume requires node affinity");
                }
            }
            default -> {}
        }
    }

    private static void csi(CsiVolume csi, Path path, Faults faults) {
        if (csi.driver().isEmpty()) {
            faults.required(path.field("driver"));
        }
        if (csi.volumeHandle().isEmpty()) {
            faults.required(path.field("volumeHandle"));
        }
    }

    private static void mustSay(PersistentVolumeSpec spec, String source, String field, Path path, Faults faults) {
        boolean isSaid = spec.unknown()
                .get(source)
                .flatMap(value -> value.at(field))
                .flatMap(Json::asString)
                .exists(text -> !text.isEmpty());
        if (!isSaid) {
            faults.required(path.field(field));
        }
    }

    static void ofChange(PersistentVolume before, PersistentVolume after, Faults faults) {
        if (before.spec() == after.spec()) {
            return;
        }
        ofNew(after, faults);
        PersistentVolumeSpec old = before.spec();
        PersistentVolumeSpec changed = after.spec();
        boolean sameSource = old.csi().equals(changed.csi())
                && SOURCES.forAll(
                        name -> old.unknown().get(name).equals(changed.unknown().get(name)));
        if (!sameSource) {
            faults.forbidden(
                    Path.SPEC.field("persistentvolumesource"),
                    "spec.persistentvolumesource is immutable after creation");
        }
        if (!old.volumeMode().equals(changed.volumeMode())) {
            faults.invalidText(
                    Path.SPEC.field("volumeMode"), changed.volumeMode().getOrElse(""), Faults.IMMUTABLE);
        }
        if (old.nodeAffinity().isDefined() && !old.nodeAffinity().equals(changed.nodeAffinity())) {
            faults.invalid(Path.SPEC.field("nodeAffinity"), "core.VolumeNodeAffinity{…}", Faults.IMMUTABLE);
        }
    }
}
