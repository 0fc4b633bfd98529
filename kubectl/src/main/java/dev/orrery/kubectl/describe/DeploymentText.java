package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Selectors;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A Deployment, with the ReplicaSets it has. */
final class DeploymentText {
    private static final String HASH = "pod-template-hash";

    private DeploymentText() {}

    static void describe(Page page, Cluster cluster, Item item) {
        Json json = item.json();
        Head.name(page, item);
        Head.created(page, item);
        Head.labels(page, item);
        page.field("Selector", Head.selector(item, "spec", "selector"));
        page.field("Replicas", replicas(json));
        page.field("StrategyType", json.textAt("spec", "strategy", "type"));
        page.field("MinReadySeconds", json.numberAt("spec", "minReadySeconds"));
        JsonObject rolling = json.objectAt("spec", "strategy", "rollingUpdate");
        if (!rolling.isEmpty()) {
            page.field(
                    "RollingUpdateStrategy",
                    text(rolling, "maxUnavailable") + " max unavailable, " + text(rolling, "maxSurge") + " max surge");
        }
        PodTemplateText.write(page, item.template());
        Head.conditions(page, item);
        replicaSets(page, cluster, item);
        EventsText.write(page, cluster, item);
    }

    private static String replicas(Json json) {
        return json.numberAt("spec", "replicas") + " desired | " + json.numberAt("status", "updatedReplicas")
                + " updated | " + json.numberAt("status", "replicas") + " total | "
                + json.numberAt("status", "availableReplicas") + " available | "
                + json.numberAt("status", "unavailableReplicas") + " unavailable";
    }

    private static String text(JsonObject rolling, String field) {
        return rolling.get(field).map(Json::plainText).getOrElse("<nil>");
    }

    private static void replicaSets(Page page, Cluster cluster, Item item) {
        Vector<Item> all = cluster.all(
                        ReplicaSet.KIND, item.namespace(), Selectors.byLabels(Head.selector(item, "spec", "selector")))
                .filter(set -> set.isControlledBy(item))
                .sortBy(set -> set.json().textAt("metadata", "creationTimestamp") + set.name());
        Option<Item> current = all.find(set -> withoutHash(set.template()).equals(withoutHash(item.template())));
        Vector<Item> old = all.filter(set -> !current.contains(set));
        page.field("OldReplicaSets", shown(old));
        page.field("NewReplicaSet", shown(current.toVector()));
    }

    private static String shown(Vector<Item> sets) {
        return Head.orNone(sets.map(set -> set.name() + " (" + set.json().numberAt("status", "replicas") + "/"
                        + set.json().numberAt("spec", "replicas") + " replicas created)")
                .mkString(", "));
    }

    private static JsonObject withoutHash(JsonObject template) {
        JsonObject metadata = template.objectAt("metadata");
        return template.with(
                "metadata", metadata.with("labels", metadata.objectAt("labels").without(HASH)));
    }
}
