package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import java.util.Base64;

/** Namespaces, configuration, accounts, budgets and priorities. */
final class CoreText {

    private CoreText() {}

    static void configMap(Page page, Cluster cluster, Item item) {
        Head.name(page, item);
        Head.labels(page, item);
        page.line(0, "").line(0, "Data").line(0, "====");
        item.json()
                .objectAt("data")
                .members()
                .forEach(entry -> page.line(0, entry._1() + ":")
                        .line(0, "----")
                        .line(0, entry._2().plainText())
                        .line(0, ""));
        page.line(0, "").line(0, "BinaryData").line(0, "====");
        item.json()
                .objectAt("binaryData")
                .members()
                .forEach(entry -> page.line(0, entry._1() + ": " + size(entry._2()) + " bytes"));
        page.line(0, "");
        EventsText.write(page, cluster, item);
    }

    static void secret(Page page, Cluster cluster, Item item) {
        Head.name(page, item);
        Head.labels(page, item);
        page.line(0, "");
        page.field("Type", item.json().textAt("type"));
        page.line(0, "").line(0, "Data").line(0, "====");
        item.json().objectAt("data").members().forEach(entry -> page.field(entry._1(), size(entry._2()) + " bytes"));
    }

    private static int size(Json encoded) {
        return Base64.getMimeDecoder().decode(encoded.plainText()).length;
    }

    static void namespace(Page page, Cluster cluster, Item item) {
        Head.name(page, item);
        Head.labels(page, item);
        page.field("Status", item.json().textAt("status", "phase"));
        Vector<Json> conditions = item.conditions();
        if (!conditions.isEmpty()) {
            page.line(0, "Conditions:");
            page.line(1, "Type\tStatus\tLastTransitionTime\tReason\tMessage");
            page.line(1, "----\t------\t------------------\t------\t-------");
            conditions.forEach(condition -> page.line(
                    1,
                    String.join(
                            "\t",
                            condition.textAt("type"),
                            condition.textAt("status"),
                            Times.shown(condition.textAt("lastTransitionTime")),
                            condition.textAt("reason"),
                            condition.textAt("message"))));
        }
        page.line(0, "").line(0, "No resource quota.").line(0, "").line(0, "No LimitRange resource.");
    }

    static void serviceAccount(Page page, Cluster cluster, Item item) {
        Head.name(page, item);
        Head.labels(page, item);
        page.multiline("Image pull secrets", names(item, "imagePullSecrets"));
        page.multiline("Mountable secrets", names(item, "secrets"));
        page.multiline("Tokens", Vector.empty());
        EventsText.write(page, cluster, item);
    }

    private static Vector<String> names(Item item, String field) {
        return item.json().elementsAt(field).map(each -> each.textAt("name"));
    }

    static void disruptionBudget(Page page, Cluster cluster, Item item) {
        Json json = item.json();
        Head.name(page, item);
        json.at("spec", "minAvailable").peek(least -> page.field("Min available", least.plainText()));
        json.at("spec", "maxUnavailable").peek(most -> page.field("Max unavailable", most.plainText()));
        page.field("Selector", Head.selector(item, "spec", "selector"));
        page.line(0, "Status:");
        page.field(2, "Allowed disruptions", json.numberAt("status", "disruptionsAllowed"));
        page.field(2, "Current", json.numberAt("status", "currentHealthy"));
        page.field(2, "Desired", json.numberAt("status", "desiredHealthy"));
        page.field(2, "Total", json.numberAt("status", "expectedPods"));
        EventsText.write(page, cluster, item);
    }

    static void priorityClass(Page page, Cluster cluster, Item item) {
        Json json = item.json();
        String policy = json.textAt("preemptionPolicy");
        page.field("Name", item.name());
        page.field("Value", json.numberAt("value"));
        page.field("GlobalDefault", json.isTrueAt("globalDefault"));
        page.field("PreemptionPolicy", policy.isEmpty() ? "PreemptLowerPriority" : policy);
        page.field("Description", json.textAt("description"));
        page.field(
                "Annotations",
                Head.orNone(item.annotations()
                        .members()
                        .map(pair -> pair._1() + "=" + pair._2().plainText())
                        .mkString(",")));
        EventsText.write(page, cluster, item);
    }
}
