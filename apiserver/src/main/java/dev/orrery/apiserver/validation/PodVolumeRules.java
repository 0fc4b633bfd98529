package dev.orrery.apiserver.validation;

import dev.orrery.model.core.ClaimVolume;
import dev.orrery.model.core.Volume;
import dev.orrery.model.json.Json;
import dev.orrery.model.names.NameRule;
import io.vavr.collection.Vector;

/**
 * What a volume of a pod must be: a name and exactly one source.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/">Volumes</a>
 */
final class PodVolumeRules {

    /** In the order in which Kubernetes asks for them. */
    private static final Vector<String> SOURCES = Vector.of(
            "emptyDir",
            "hostPath",
            "gitRepo",
            "gcePersistentDisk",
            "awsElasticBlockStore",
            "secret",
            "nfs",
            "iscsi",
            "glusterfs",
            "flocker",
            "persistentVolumeClaim",
            "rbd",
            "cinder",
            "cephfs",
            "quobyte",
            "downwardAPI",
            "fc",
            "flexVolume",
            "configMap",
            "azureFile",
            "vsphereVolume",
            "photonPersistentDisk",
            "portworxVolume",
            "azureDisk",
            "storageos",
            "projected",
            "scaleIO",
            "csi",
            "ephemeral",
            "image");

    private PodVolumeRules() {}

    static void check(Volume volume, boolean hasAccount, Path path, Faults faults) {
        if (volume.name().isEmpty()) {
            faults.required(path.field("name"));
        } else {
            faults.invalidText(path.field("name"), volume.name(), NameRule.DNS1123_LABEL.faults(volume.name()));
        }
        Vector<String> given = SOURCES.filter(source -> has(volume, source));
        if (given.isEmpty()) {
            faults.required(path, "must specify a volume type");
            return;
        }
        content(volume, given.head(), hasAccount, path.field(given.head()), faults);
        for (String more : given.tail()) {
            faults.forbidden(path.field(more), "may not specify more than 1 volume type");
        }
    }

    private static boolean has(Volume volume, String source) {
        return source.equals("persistentVolumeClaim")
                ? volume.persistentVolumeClaim().isDefined()
                : volume.unknown().get(source).exists(value -> !value.isNull());
    }

    private static void content(Volume volume, String source, boolean hasAccount, Path path, Faults faults) {
        switch (source) {
            case "persistentVolumeClaim" -> volume.persistentVolumeClaim().forEach(claim -> claim(claim, path, faults));
            case "secret" -> mustSay(volume, source, "secretName", path, faults);
            case "configMap" -> mustSay(volume, source, "name", path, faults);
            case "hostPath" -> mustSay(volume, source, "path", path, faults);
            case "csi" -> mustSay(volume, source, "driver", path, faults);
            case "nfs" -> {
                mustSay(volume, source, "server", path, faults);
                mustSay(volume, source, "path", path, faults);
            }
            case "projected" -> tokens(volume, hasAccount, path.field("sources"), faults);
            default -> {}
        }
    }

    private static void claim(ClaimVolume claim, Path path, Faults faults) {
        if (claim.claimName().isEmpty()) {
            faults.required(path.field("claimName"));
        }
    }

    private static void mustSay(Volume volume, String source, String field, Path path, Faults faults) {
        boolean isSaid = volume.unknown()
                .get(source)
                .flatMap(value -> value.at(field))
                .flatMap(Json::asString)
                .exists(text -> !text.isEmpty());
        if (!isSaid) {
            faults.required(path.field(field));
        }
    }

    private static void tokens(Volume volume, boolean hasAccount, Path path, Faults faults) {
        int index = 0;
        for (Json source : volume.unknown()
                .get("projected")
                .flatMap(value -> value.at("sources"))
                .map(Json::elements)
                .getOrElse(Vector.empty())) {
            Path here = path.index(index++).field("serviceAccountToken");
            if (source.at("serviceAccountToken").isDefined() && !hasAccount) {
                faults.forbidden(here, "must not be specified when serviceAccountName is not set");
            }
        }
    }
}
