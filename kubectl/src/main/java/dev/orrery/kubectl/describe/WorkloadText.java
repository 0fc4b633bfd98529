package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Selectors;
import dev.orrery.model.core.Pod;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;

/** ReplicaSets, StatefulSets and DaemonSets. */
final class WorkloadText {

    private WorkloadText() {}

    static void replicaSet(Page page, Cluster cluster, Item item) {
        Json json = item.json();
        Head.name(page, item);
        page.field("Selector", Head.selector(item, "spec", "selector"));
        Head.labels(page, item);
        Head.controlledBy(page, item);
        page.field(
                "Replicas",
                json.numberAt("status", "replicas") + " current / " + json.numberAt("spec", "replicas") + " desired");
        podsStatus(page, cluster, item);
        PodTemplateText.write(page, item.template());
        Head.conditions(page, item);
        EventsText.write(page, cluster, item);
    }

    static void statefulSet(Page page, Cluster cluster, Item item) {
        Json json = item.json();
        Head.name(page, item);
        Head.created(page, item);
        page.field("Selector", Head.selector(item, "spec", "selector"));
        Head.labels(page, item);
        page.field(
                "Replicas",
                json.numberAt("spec", "replicas") + " desired | " + json.numberAt("status", "replicas") + " total");
        page.field("Update Strategy", json.textAt("spec", "updateStrategy", "type"));
        JsonObject rolling = json.objectAt("spec", "updateStrategy", "rollingUpdate");
        rolling.get("partition").peek(partition -> page.field(1, "Partition", partition.plainText()));
        rolling.get("maxUnavailable").peek(most -> page.field(1, "MaxUnavailable", most.plainText()));
        podsStatus(page, cluster, item);
        PodTemplateText.write(page, item.template());
        claims(page, json.elementsAt("spec", "volumeClaimTemplates"));
        EventsText.write(page, cluster, item);
    }

    private static void claims(Page page, Vector<Json> templates) {
        page.line(0, "Volume Claims:" + (templates.isEmpty() ? "\t<none>" : ""));
        for (Json template : templates) {
            page.field(1, "Name", template.textAt("metadata", "name"));
            page.field(1, "StorageClass", template.textAt("spec", "storageClassName"));
            page.labels("  Labels", template.objectAt("metadata", "labels"));
            page.labels("  Annotations", template.objectAt("metadata", "annotations"));
            page.field(
                    1,
                    "Capacity",
                    template.at("spec", "resources", "requests", "storage")
                            .map(Json::plainText)
                            .getOrElse("<default>"));
            page.field(
                    1,
                    "Access Modes",
                    template.elementsAt("spec", "accessModes")
                            .map(Json::plainText)
                            .mkString("[", " ", "]"));
        }
    }

    static void daemonSet(Page page, Cluster cluster, Item item) {
        Json status = item.json().objectAt("status");
        Head.name(page, item);
        page.field("Selector", Head.selector(item, "spec", "selector"));
        page.labels("Node-Selector", item.template().objectAt("spec", "nodeSelector"));
        Head.labels(page, item);
        counted(page, "Desired Number of Nodes Scheduled", status, "desiredNumberScheduled");
        counted(page, "Current Number of Nodes Scheduled", status, "currentNumberScheduled");
        counted(page, "Number of Nodes Scheduled with Up-to-date Pods", status, "updatedNumberScheduled");
        counted(page, "Number of Nodes Scheduled with Available Pods", status, "numberAvailable");
        counted(page, "Number of Nodes Misscheduled", status, "numberMisscheduled");
        podsStatus(page, cluster, item);
        PodTemplateText.write(page, item.template());
        EventsText.write(page, cluster, item);
    }

    private static void counted(Page page, String name, Json status, String field) {
        page.line(0, name + ": " + status.numberAt(field));
    }

    private static void podsStatus(Page page, Cluster cluster, Item item) {
        Selectors selectors = Selectors.byLabels(Head.selector(item, "spec", "selector"));
        Vector<String> phases = cluster.all(Pod.KIND, item.namespace(), selectors)
                .filter(pod -> pod.isControlledBy(item))
                .map(pod -> pod.json().textAt("status", "phase"));
        page.field(
                "Pods Status",
                count(phases, "Running") + " Running / " + count(phases, "Pending") + " Waiting / "
                        + count(phases, "Succeeded") + " Succeeded / " + count(phases, "Failed") + " Failed");
    }

    private static int count(Vector<String> phases, String phase) {
        return phases.count(phase::equals);
    }
}
