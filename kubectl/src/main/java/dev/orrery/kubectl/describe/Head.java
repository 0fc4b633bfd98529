package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.object.Item;
import dev.orrery.model.json.Json;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.wire.codec.ObjectCodec;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The lines that many descriptions have in common. */
final class Head {

    private Head() {}

    static void name(Page page, Item item) {
        page.field("Name", item.name());
        if (item.kind().isNamespaced()) {
            page.field("Namespace", item.namespace());
        }
    }

    static void labels(Page page, Item item) {
        page.labels("Labels", item.labels());
        Annotations.write(page, "Annotations", item.annotations());
    }

    static void created(Page page, Item item) {
        page.field("CreationTimestamp", Times.shown(item.json().textAt("metadata", "creationTimestamp")));
    }

    static void controlledBy(Page page, Item item) {
        Json owner = item.controller();
        if (owner.at("name").isDefined()) {
            page.field("Controlled By", owner.textAt("kind") + "/" + owner.textAt("name"));
        }
    }

    static String selector(Item item, String... path) {
        return selector(item.json().at(path));
    }

    static String selector(Option<Json> selecting) {
        return selecting
                .flatMap(json -> ObjectCodec.decode(LabelSelector.class, json).toOption())
                .map(LabelSelector::text)
                .getOrElse("<none>");
    }

    static String finalizers(Item item) {
        return item.json()
                .elementsAt("metadata", "finalizers")
                .map(Json::plainText)
                .mkString("[", " ", "]");
    }

    /** Conditions with their reasons, as the workloads show them. */
    static void conditions(Page page, Item item) {
        Vector<Json> conditions = item.conditions();
        if (!conditions.isEmpty()) {
            page.line(0, "Conditions:");
            page.line(1, "Type\tStatus\tReason");
            page.line(1, "----\t------\t------");
            conditions.forEach(condition -> page.line(
                    1,
                    condition.textAt("type") + " \t" + condition.textAt("status") + "\t" + condition.textAt("reason")));
        }
    }

    static String orNone(String text) {
        return text.isEmpty() ? "<none>" : text;
    }
}
