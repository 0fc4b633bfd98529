package dev.orrery.wire.fields;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.wire.schema.FieldType;
import dev.orrery.wire.schema.SchemaField;
import dev.orrery.wire.schema.SchemaType;
import dev.orrery.wire.schema.Schemas;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;

/**
 * What stands in an object about which nobody has said anything: the parts that every object of its kind has. They belong to
 * nobody, so whoever creates an object manages what is in them, not them.
 */
public final class BlankDocument {
    private static final Set<String> EVERYWHERE = HashSet.of("metadata", "spec", "status");

    private BlankDocument() {}

    public static JsonObject of(Kind<?> kind) {
        return Schemas.kubernetes()
                .kind(kind.apiVersion(), kind.name())
                .map(BlankDocument::of)
                .getOrElse(JsonObject.EMPTY);
    }

    private static JsonObject of(SchemaType type) {
        JsonObject blank = JsonObject.EMPTY;
        for (Tuple2<String, SchemaField> field : type.fields()) {
            blank = isThere(field._1, field._2) ? blank.with(field._1, of(field._2.type())) : blank;
        }
        return blank;
    }

    private static boolean isThere(String name, SchemaField field) {
        boolean isScalar =
                field.type().form() == FieldType.Form.ONE && !field.type().isObject();
        boolean isPart = EVERYWHERE.contains(name) && field.type().isObject();
        return isPart || field.marks().isByValue() || field.isRequired() && !isScalar;
    }

    private static Json of(FieldType type) {
        return type.isObject()
                ? Schemas.kubernetes().type(type.name()).map(BlankDocument::of).getOrElse(JsonObject.EMPTY)
                : Json.nothing();
    }
}
