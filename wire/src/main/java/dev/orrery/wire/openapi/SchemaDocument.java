package dev.orrery.wire.openapi;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.schema.Descriptions;
import dev.orrery.wire.schema.FieldType;
import dev.orrery.wire.schema.Marks;
import dev.orrery.wire.schema.SchemaField;
import dev.orrery.wire.schema.SchemaType;
import dev.orrery.wire.schema.Schemas;
import io.vavr.Tuple2;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;

/** Writes types as JSON schemas. */
public record SchemaDocument(Dialect dialect) {

    /** The schema of a name. */
    public JsonObject schema(String name) {
        return SimpleTypes.schema(name, dialect)
                .getOrElse(() -> schema(Schemas.kubernetes().type(name).get()));
    }

    /** The names themselves, and those of all types that are inside them. */
    public static SortedSet<String> withInside(Vector<String> names) {
        SortedSet<String> known = TreeSet.empty();
        Vector<String> open = names;
        while (!open.isEmpty()) {
            SortedSet<String> before = known;
            known = known.addAll(open);
            open = open.filter(name -> !before.contains(name))
                    .flatMap(name -> Schemas.kubernetes().type(name).toVector())
                    .flatMap(type -> type.fields().values())
                    .map(field -> field.type().innermost())
                    .flatMap(type -> type.isObject()
                            ? Vector.of(type.name())
                            : SimpleTypes.name(type.name()).toVector())
                    .distinct();
        }
        return known;
    }

    private JsonObject schema(SchemaType type) {
        JsonObject properties = JsonObject.EMPTY;
        for (Tuple2<String, SchemaField> field : type.fields()) {
            properties = properties.with(field._1, property(type, field._1, field._2));
        }
        Vector<String> required =
                Vector.ofAll(type.fields().filterValues(SchemaField::isRequired).keySet());
        JsonObject schema = described(Descriptions.kubernetes().of(type.name()))
                .with("type", "object")
                .with("properties", properties)
                .withAll(marks(type.marks()));
        JsonObject strict = required.isEmpty() ? schema : schema.with("required", JsonArray.ofStrings(required));
        return type.kind().isEmpty()
                ? strict
                : strict.with(
                        "x-kubernetes-group-version-kind",
                        JsonArray.of(groupVersionKind(type.apiVersion(), type.kind())));
    }

    /** What says of which kind a schema or an operation is. */
    public static JsonObject groupVersionKind(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        return JsonObject.EMPTY
                .with("group", slash < 0 ? "" : apiVersion.substring(0, slash))
                .with("version", apiVersion.substring(slash + 1))
                .with("kind", kind);
    }

    /** A field of an object without a description of its own is described by the type that it is of. */
    private JsonObject property(SchemaType owner, String name, SchemaField field) {
        String own = Descriptions.kubernetes().of(owner.name(), name);
        String description = own.isEmpty() && field.type().isObject()
                ? Descriptions.kubernetes().of(field.type().name())
                : own;
        return described(description).withAll(form(field.type(), true)).withAll(marks(field.marks()));
    }

    private static JsonObject described(String description) {
        return description.isEmpty() ? JsonObject.EMPTY : JsonObject.EMPTY.with("description", description);
    }

    private JsonObject form(FieldType type, boolean isField) {
        return switch (type.form()) {
            case LIST -> typed("array").with("items", form(type.element(), false));
            case MAP -> typed("object").with("additionalProperties", form(type.element(), false));
            case ONE ->
                type.isObject()
                        ? reference(type.name(), isField)
                        : SimpleTypes.name(type.name())
                                .map(name -> reference(name, isField))
                                .getOrElse(() -> scalar(type.name()));
        };
    }

    private JsonObject reference(String name, boolean isField) {
        return isField ? dialect.referenceOfField(name) : dialect.reference(name);
    }

    private static JsonObject scalar(String name) {
        return switch (name) {
            case "string" -> typed("string");
            case "bool" -> typed("boolean");
            case "int32", "int64" -> typed("integer").with("format", name);
            case "double" -> typed("number").with("format", name);
            case "bytes" -> typed("string").with("format", "byte");
            default -> typed("object");
        };
    }

    private static JsonObject typed(String type) {
        return JsonObject.EMPTY.with("type", type);
    }

    private static JsonObject marks(Marks marks) {
        JsonObject said = JsonObject.EMPTY;
        if (!marks.patchStrategies().isEmpty()) {
            said = said.with(
                    "x-kubernetes-patch-strategy", marks.patchStrategies().mkString(","));
        }
        for (String key : marks.patchMergeKey()) {
            said = said.with("x-kubernetes-patch-merge-key", key);
        }
        for (String type : marks.listType()) {
            said = said.with("x-kubernetes-list-type", type);
        }
        if (!marks.listMapKeys().isEmpty()) {
            said = said.with("x-kubernetes-list-map-keys", JsonArray.ofStrings(marks.listMapKeys()));
        }
        for (String type : marks.mapType()) {
            said = said.with("x-kubernetes-map-type", type);
        }
        for (String value : marks.defaultValue()) {
            said = said.with("default", Json.of(value));
        }
        return said;
    }
}
