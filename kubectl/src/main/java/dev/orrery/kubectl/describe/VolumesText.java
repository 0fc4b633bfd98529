package dev.orrery.kubectl.describe;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;

/** The volumes of a pod or a template. */
record VolumesText(Page page, String space) {
    private static final String CLAIM =
            "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)";

    static void write(Page page, Vector<Json> volumes, String space) {
        VolumesText text = new VolumesText(page, space);
        page.line(0, space + "Volumes:" + (volumes.isEmpty() ? "\t<none>" : ""));
        volumes.forEach(text::volume);
    }

    private void volume(Json volume) {
        page.line(0, (space.isEmpty() ? "  " : "   ") + volume.textAt("name") + ":");
        if (volume.at("persistentVolumeClaim").isDefined()) {
            type(CLAIM);
            field("ClaimName", volume.textAt("persistentVolumeClaim", "claimName"));
            field("ReadOnly", Boolean.toString(volume.isTrueAt("persistentVolumeClaim", "readOnly")));
        } else if (volume.at("emptyDir").isDefined()) {
            type("EmptyDir (a temporary directory that shares a pod's lifetime)");
            field("Medium", volume.textAt("emptyDir", "medium"));
            field(
                    "SizeLimit",
                    volume.at("emptyDir", "sizeLimit").map(Json::plainText).getOrElse("<unset>"));
        } else if (volume.at("hostPath").isDefined()) {
            hostPath(volume.objectAt("hostPath"));
        } else if (volume.at("configMap").isDefined()) {
            type("ConfigMap (a volume populated by a ConfigMap)");
            field("Name", volume.textAt("configMap", "name"));
            field("Optional", Boolean.toString(volume.isTrueAt("configMap", "optional")));
        } else if (volume.at("secret").isDefined()) {
            type("Secret (a volume populated by a Secret)");
            field("SecretName", volume.textAt("secret", "secretName"));
            field("Optional", Boolean.toString(volume.isTrueAt("secret", "optional")));
        } else {
            other(volume);
        }
    }

    private void hostPath(JsonObject host) {
        type("HostPath (bare host directory volume)");
        field("Path", host.textAt("path"));
        field("HostPathType", host.get("type").isEmpty() ? "<none>" : host.textAt("type"));
    }

    private void other(Json volume) {
        if (volume.at("projected").isDefined()) {
            projected(volume.elementsAt("projected", "sources"));
        } else if (volume.at("nfs").isDefined()) {
            type("NFS (an NFS mount that lasts the lifetime of a pod)");
            field("Server", volume.textAt("nfs", "server"));
            field("Path", volume.textAt("nfs", "path"));
            field("ReadOnly", Boolean.toString(volume.isTrueAt("nfs", "readOnly")));
        } else {
            page.line(1, "<unknown>");
        }
    }

    private void projected(Vector<Json> sources) {
        type("Projected (a volume that contains injected data from multiple sources)");
        for (Json source : sources) {
            if (source.at("configMap").isDefined()) {
                field("ConfigMapName", source.textAt("configMap", "name"));
                field("Optional", Boolean.toString(source.isTrueAt("configMap", "optional")));
            } else if (source.at("serviceAccountToken").isDefined()) {
                field(
                        "TokenExpirationSeconds",
                        Long.toString(source.numberAt("serviceAccountToken", "expirationSeconds")));
            } else if (source.at("downwardAPI").isDefined()) {
                field("DownwardAPI", "true");
            } else if (source.at("secret").isDefined()) {
                field("SecretName", source.textAt("secret", "name"));
            }
        }
    }

    private void type(String type) {
        field("Type", type);
    }

    private void field(String name, String value) {
        page.line(2, name + ":\t" + value);
    }
}
