package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import java.util.Locale;

/** Any object that has no description of its own: all its fields, with names that people read. */
final class GenericText {
    private static final Vector<String> ACRONYMS = Vector.of("API", "URL", "UID", "OSB", "GUID");
    private static final Vector<String> IN_HEAD =
            Vector.of("name", "namespace", "labels", "annotations", "managedFields");

    private GenericText() {}

    static void describe(Page page, Cluster cluster, Item item) {
        Head.name(page, item);
        Head.labels(page, item);
        JsonObject metadata =
                new JsonObject(item.json().objectAt("metadata").members().filterKeys(key -> !IN_HEAD.contains(key)));
        write(page, 0, item.json().with("metadata", metadata));
        EventsText.write(page, cluster, item);
    }

    private static void write(Page page, int level, JsonObject content) {
        for (var member : content.members()) {
            String label = label(member._1());
            if (member._2() instanceof JsonObject inside) {
                page.line(level, label + ":");
                write(page, level + 1, inside);
            } else if (member._2() instanceof JsonArray array) {
                page.line(level, label + ":");
                array.values().forEach(element -> element(page, level + 1, element));
            } else {
                page.field(level, label, member._2().plainText());
            }
        }
    }

    private static void element(Page page, int level, Json element) {
        if (element instanceof JsonObject inside) {
            write(page, level, inside);
        } else {
            page.line(level, element.plainText());
        }
    }

    /** {@code apiVersion} as {@code API Version}; names with other characters than letters stay. */
    private static String label(String field) {
        if (!field.chars().allMatch(letter -> Character.isLetter(letter) || letter == '-')) {
            return field;
        }
        return Vector.of(field.split("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
                .map(GenericText::word)
                .mkString(" ");
    }

    private static String word(String part) {
        String upper = part.toUpperCase(Locale.ROOT);
        return ACRONYMS.contains(upper) ? upper : upper.charAt(0) + part.substring(1);
    }
}
