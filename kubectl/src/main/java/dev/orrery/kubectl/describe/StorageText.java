package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import java.util.Locale;

/** Claims, volumes and storage classes. */
final class StorageText {
    private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";

    private StorageText() {}

    static void claim(Page page, Cluster cluster, Item item) {
        Json json = item.json();
        boolean named = !json.textAt("spec", "volumeName").isEmpty();
        Head.name(page, item);
        page.field("StorageClass", json.textAt("spec", "storageClassName"));
        page.field("Status", phase(cluster, item));
        page.field("Volume", json.textAt("spec", "volumeName"));
        Head.labels(page, item);
        page.field("Finalizers", Head.finalizers(item));
        String capacity =
                json.at("status", "capacity", "storage").map(Json::plainText).getOrElse("0");
        page.field("Capacity", named ? capacity : "");
        page.field("Access Modes", named ? modes(json.elementsAt("status", "accessModes")) : "");
        page.optional(0, "VolumeMode", json.textAt("spec", "volumeMode"));
        page.multiline("Used By", users(cluster, item));
        EventsText.write(page, cluster, item);
    }

    private static String phase(Cluster cluster, Item item) {
        return item.isTerminating()
                ? "Terminating (lasts "
                        + Times.ago(
                                item.json().textAt("metadata", "deletionTimestamp"),
                                cluster.door().now())
                        + ")"
                : item.json().textAt("status", "phase");
    }

    private static Vector<String> users(Cluster cluster, Item claim) {
        return cluster.all(Pod.KIND, claim.namespace())
                .filter(pod -> pod.json()
                        .elementsAt("spec", "volumes")
                        .exists(volume -> volume.textAt("persistentVolumeClaim", "claimName")
                                .equals(claim.name())))
                .map(Item::name);
    }

    private static String modes(Vector<Json> modes) {
        return modes.map(mode -> switch (mode.plainText()) {
                    case "ReadWriteOnce" -> "RWO";
                    case "ReadOnlyMany" -> "ROX";
                    case "ReadWriteMany" -> "RWX";
                    default -> "RWOP";
                })
                .mkString(",");
    }

    static void volume(Page page, Cluster cluster, Item item) {
        Json json = item.json();
        Json claim = json.objectAt("spec", "claimRef");
        Head.name(page, item);
        Head.labels(page, item);
        page.field("Finalizers", Head.finalizers(item));
        page.field("StorageClass", json.textAt("spec", "storageClassName"));
        page.field("Status", phase(cluster, item));
        page.field("Claim", claim.at("name").isEmpty() ? "" : claim.textAt("namespace") + "/" + claim.textAt("name"));
        page.field("Reclaim Policy", json.textAt("spec", "persistentVolumeReclaimPolicy"));
        page.field("Access Modes", modes(json.elementsAt("spec", "accessModes")));
        page.optional(0, "VolumeMode", json.textAt("spec", "volumeMode"));
        page.field(
                "Capacity",
                json.at("spec", "capacity", "storage").map(Json::plainText).getOrElse("0"));
        affinity(page, json.elementsAt("spec", "nodeAffinity", "required", "nodeSelectorTerms"));
        page.field("Message", json.textAt("status", "message"));
        page.line(0, "Source:");
        source(page, json.objectAt("spec"));
        EventsText.write(page, cluster, item);
    }

    private static void affinity(Page page, Vector<Json> terms) {
        page.line(0, "Node Affinity:\t" + (terms.isEmpty() ? "<none>" : ""));
        if (!terms.isEmpty()) {
            page.line(1, "Required Terms:\t");
        }
        for (int i = 0; i < terms.size(); i++) {
            Vector<String> expressions =
                    terms.get(i).elementsAt("matchExpressions").map(StorageText::expression);
            page.line(
                    2,
                    "Term " + i + ":\t" + Head.orNone(expressions.headOption().getOrElse("")));
            expressions.drop(1).forEach(expression -> page.line(2, "\t" + expression));
        }
    }

    private static String expression(Json expression) {
        Vector<String> values = expression.elementsAt("values").map(Json::plainText);
        return expression.textAt("key") + " " + expression.textAt("operator").toLowerCase(Locale.ROOT)
                + (values.isEmpty() ? "" : values.mkString(" [", ", ", "]"));
    }

    private static void source(Page page, JsonObject spec) {
        if (spec.get("csi").isDefined()) {
            csi(page, spec.objectAt("csi"));
        } else if (spec.get("hostPath").isDefined()) {
            page.field(2, "Type", "HostPath (bare host directory volume)");
            page.field(2, "Path", spec.textAt("hostPath", "path"));
            page.field(2, "HostPathType", spec.textAt("hostPath", "type"));
        } else if (spec.get("nfs").isDefined()) {
            page.field(2, "Type", "NFS (an NFS mount that lasts the lifetime of a pod)");
            page.field(2, "Server", spec.textAt("nfs", "server"));
            page.field(2, "Path", spec.textAt("nfs", "path"));
            page.field(2, "ReadOnly", spec.at("nfs").get().isTrueAt("readOnly"));
        } else if (spec.get("local").isDefined()) {
            page.field(2, "Type", "LocalVolume (a persistent volume backed by local storage on a node)");
            page.field(2, "Path", spec.textAt("local", "path"));
        } else {
            page.line(2, "<unknown>");
        }
    }

    private static void csi(Page page, JsonObject csi) {
        page.field(2, "Type", "CSI (a Container Storage Interface (CSI) volume source)");
        page.field(2, "Driver", csi.textAt("driver"));
        page.field(2, "FSType", csi.textAt("fsType"));
        page.field(2, "VolumeHandle", csi.textAt("volumeHandle"));
        page.field(2, "ReadOnly", csi.isTrueAt("readOnly"));
        Vector<String> attributes = csi.objectAt("volumeAttributes")
                .members()
                .map(attribute -> "    " + attribute._1() + "=" + attribute._2().plainText())
                .toVector();
        page.line(2, "VolumeAttributes:\t" + (attributes.isEmpty() ? "<none>" : attributes.head()));
        attributes.drop(1).forEach(attribute -> page.line(2, "\t" + attribute));
    }

    static void storageClass(Page page, Cluster cluster, Item item) {
        Json json = item.json();
        boolean isDefault = item.annotations().textAt(DEFAULT_CLASS).equals("true");
        page.field("Name", item.name());
        page.field("IsDefaultClass", isDefault ? "Yes" : "No");
        page.field("Annotations", pairs(item.annotations()));
        page.field("Provisioner", json.textAt("provisioner"));
        page.field("Parameters", pairs(json.objectAt("parameters")));
        page.field(
                "AllowVolumeExpansion",
                json.at("allowVolumeExpansion")
                        .flatMap(Json::asBoolean)
                        .map(allowed -> allowed ? "True" : "False")
                        .getOrElse("<unset>"));
        Vector<String> options = json.elementsAt("mountOptions").map(Json::plainText);
        page.line(0, "MountOptions:" + (options.isEmpty() ? "\t<none>" : ""));
        options.forEach(option -> page.line(1, option));
        page.field("ReclaimPolicy", json.textAt("reclaimPolicy"));
        page.field("VolumeBindingMode", json.textAt("volumeBindingMode"));
        EventsText.write(page, cluster, item);
    }

    private static String pairs(JsonObject map) {
        return Head.orNone(map.members()
                .map(pair -> pair._1() + "=" + pair._2().plainText())
                .mkString(","));
    }
}
