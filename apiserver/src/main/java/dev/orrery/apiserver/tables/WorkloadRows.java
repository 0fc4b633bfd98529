package dev.orrery.apiserver.tables;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.util.Locale;

/** Deployments, ReplicaSets, StatefulSets, DaemonSets and what belongs to them, as rows. */
final class WorkloadRows {
    static final Layout DEPLOYMENT = Layout.of(WorkloadRows::deployment)
            .text("Ready")
            .number("Up-to-date", "Available")
            .age()
            .wide("Containers", "Images", "Selector");
    static final Layout REPLICA_SET = Layout.of(WorkloadRows::replicaSet)
            .number("Desired", "Current", "Ready")
            .age()
            .wide("Containers", "Images", "Selector");
    static final Layout STATEFUL_SET =
            Layout.of(WorkloadRows::statefulSet).text("Ready").age().wide("Containers", "Images");
    static final Layout DAEMON_SET = Layout.of(WorkloadRows::daemonSet)
            .number("Desired", "Current", "Ready", "Up-to-date", "Available")
            .text("Node Selector")
            .age()
            .wide("Containers", "Images", "Selector");
    static final Layout REPLICATION_CONTROLLER = Layout.of(WorkloadRows::replicationController)
            .number("Desired", "Current", "Ready")
            .age()
            .wide("Containers", "Images", "Selector");
    static final Layout CONTROLLER_REVISION = Layout.of(WorkloadRows::controllerRevision)
            .text("Controller")
            .text("Revision")
            .age();

    private WorkloadRows() {}

    private static Vector<String> deployment(Json object, Instant now) {
        return Vector.of(
                        Cells.name(object),
                        Cells.number(object, "status", "readyReplicas") + "/" + wished(object),
                        Cells.number(object, "status", "updatedReplicas"),
                        Cells.number(object, "status", "availableReplicas"),
                        Cells.age(object, now))
                .appendAll(template(object))
                .append(Cells.selector(object.at("spec", "selector")));
    }

    private static Vector<String> replicaSet(Json object, Instant now) {
        return replicas(object, now).appendAll(template(object)).append(Cells.selector(object.at("spec", "selector")));
    }

    private static Vector<String> replicationController(Json object, Instant now) {
        return replicas(object, now)
                .appendAll(template(object))
                .append(Cells.labels(object.objectAt("spec", "selector")));
    }

    private static Vector<String> replicas(Json object, Instant now) {
        return Vector.of(
                Cells.name(object),
                Long.toString(wished(object)),
                Cells.number(object, "status", "replicas"),
                Cells.number(object, "status", "readyReplicas"),
                Cells.age(object, now));
    }

    private static Vector<String> statefulSet(Json object, Instant now) {
        String ready = Cells.number(object, "status", "readyReplicas") + "/" + wished(object);
        return Vector.of(Cells.name(object), ready, Cells.age(object, now)).appendAll(template(object));
    }

    private static Vector<String> daemonSet(Json object, Instant now) {
        return Vector.of(
                        Cells.name(object),
                        Cells.number(object, "status", "desiredNumberScheduled"),
                        Cells.number(object, "status", "currentNumberScheduled"),
                        Cells.number(object, "status", "numberReady"),
                        Cells.number(object, "status", "updatedNumberScheduled"),
                        Cells.number(object, "status", "numberAvailable"),
                        Cells.labels(object.objectAt("spec", "template", "spec", "nodeSelector")),
                        Cells.age(object, now))
                .appendAll(template(object))
                .append(Cells.selector(object.at("spec", "selector")));
    }

    private static Vector<String> controllerRevision(Json object, Instant now) {
        String controller = object.elementsAt("metadata", "ownerReferences")
                .find(owner -> owner.isTrueAt("controller"))
                .map(WorkloadRows::ownerName)
                .getOrElse(Cells.NONE);
        return Vector.of(Cells.name(object), controller, Cells.number(object, "revision"), Cells.age(object, now));
    }

    private static String ownerName(Json owner) {
        String version = owner.textAt("apiVersion");
        String kind = owner.textAt("kind").toLowerCase(Locale.ROOT);
        String group = version.contains("/") ? "." + version.substring(0, version.indexOf('/')) : "";
        return kind + group + "/" + owner.textAt("name");
    }

    /** One replica is meant where none is given. */
    private static long wished(Json object) {
        return object.at("spec", "replicas").flatMap(Json::asLong).getOrElse(1L);
    }

    static Vector<String> template(Json object) {
        Vector<Json> containers = object.elementsAt("spec", "template", "spec", "containers");
        return Vector.of(Cells.names(containers), Cells.images(containers));
    }
}
