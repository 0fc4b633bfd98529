package dev.orrery.wire.schema;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A document without the fields that the schema of its definition does not have.
 *
 * @param known what is left
 * @param unknown the paths of what is gone, list indexes included
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning">Field
 *     pruning</a>
 */
public record DefinedFields(JsonObject known, Vector<String> unknown) {
    private static final Set<String> OF_EVERY_OBJECT = HashSet.of("apiVersion", "kind", "metadata");

    /** Prunes a whole object. */
    public static DefinedFields of(JsonObject schema, JsonObject document) {
        Pruned pruned = object(document, schema, "", OF_EVERY_OBJECT);
        return new DefinedFields((JsonObject) pruned.value, pruned.unknown);
    }

    /** A value of any form, pruned. */
    private record Pruned(Json value, Vector<String> unknown) {

        Pruned with(Json changed, Vector<String> more) {
            return new Pruned(changed, unknown.appendAll(more));
        }
    }

    private static Pruned value(Json value, JsonObject schema, String path) {
        if (value instanceof JsonObject object) {
            boolean isEmbedded = schema.isTrueAt("x-kubernetes-embedded-resource");
            return object(object, schema, path, isEmbedded ? OF_EVERY_OBJECT : HashSet.empty());
        }
        return value instanceof JsonArray array && schema.get("items").exists(JsonObject.class::isInstance)
                ? list(array, schema.objectAt("items"), path)
                : new Pruned(value, Vector.empty());
    }

    private static Pruned list(JsonArray array, JsonObject schema, String path) {
        Vector<Pruned> elements =
                array.values().zipWithIndex().map(element -> value(element._1, schema, path + "[" + element._2 + "]"));
        return new Pruned(new JsonArray(elements.map(Pruned::value)), elements.flatMap(Pruned::unknown));
    }

    private static Pruned object(JsonObject object, JsonObject schema, String path, Set<String> always) {
        boolean keepsAll = schema.isTrueAt("x-kubernetes-preserve-unknown-fields");
        Pruned pruned = new Pruned(object, Vector.empty());
        for (Tuple2<String, Json> member : object.members()) {
            String place = path.isEmpty() ? member._1 : path + "." + member._1;
            Option<JsonObject> described = member(schema, member._1);
            JsonObject left = (JsonObject) pruned.value;
            if (described.isDefined() && !always.contains(member._1)) {
                Pruned inner = value(member._2, described.get(), place);
                pruned = inner.unknown.isEmpty()
                        ? pruned
                        : pruned.with(left.with(member._1, inner.value), inner.unknown);
            } else if (!keepsAll && !always.contains(member._1)) {
                pruned = pruned.with(left.without(member._1), Vector.of(place));
            }
        }
        return pruned;
    }

    /** The schema of a member: one that says nothing keeps all. */
    private static Option<JsonObject> member(JsonObject schema, String name) {
        return schema.at("properties", name)
                .orElse(() -> schema.get("additionalProperties").filter(others -> !others.equals(Json.of(false))))
                .map(described -> described
                        .asObject()
                        .getOrElse(() -> JsonObject.EMPTY.with("x-kubernetes-preserve-unknown-fields", Json.of(true))));
    }
}
