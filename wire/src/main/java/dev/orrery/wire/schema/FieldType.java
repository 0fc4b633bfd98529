package dev.orrery.wire.schema;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonBoolean;
import dev.orrery.model.json.JsonNumber;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.json.JsonString;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;

/**
 * What a field holds: one value of a type, a list of them, or a map to them.
 *
 * @param name of the type by its whole name, or of a scalar such as {@code int32}; of a list or a map, how its elements' type is
 *     written
 */
public record FieldType(Form form, String name) {

    /** Content that no type describes: any JSON. */
    private static final Set<String> ANYTHING =
            HashSet.of("any", "raw", "json", "fields", "schemaOrArray", "schemaOrBool", "schemaOrStrings");

    /** How many values, and how they are found. */
    public enum Form {
        ONE(""),
        LIST("[]"),
        MAP("map[string]");

        private final String goName;

        Form(String goName) {
            this.goName = goName;
        }
    }

    static FieldType of(String text) {
        if (text.startsWith("[]")) {
            return new FieldType(Form.LIST, text.substring(2));
        }
        return text.startsWith("{}") ? new FieldType(Form.MAP, text.substring(2)) : new FieldType(Form.ONE, text);
    }

    /** The type of what a list or a map holds. */
    public FieldType element() {
        return of(name);
    }

    /** Whether it is one object, whose type has fields. */
    public boolean isObject() {
        return form == Form.ONE && name.indexOf('.') >= 0;
    }

    /** Whether it is one value of any content, which no type describes. */
    public boolean isAnything() {
        return form == Form.ONE && ANYTHING.contains(name);
    }

    /** What remains when lists and maps are opened. */
    public FieldType innermost() {
        return form == Form.ONE ? this : element().innermost();
    }

    /** Whether a value has the form of this type, seen from outside. */
    boolean fits(Json value) {
        return switch (form) {
            case LIST -> value instanceof JsonArray;
            case MAP -> value instanceof JsonObject;
            case ONE -> isOne(value);
        };
    }

    private boolean isOne(Json value) {
        return switch (name) {
            case "string", "time", "microtime", "bytes" -> value instanceof JsonString;
            case "bool" -> value instanceof JsonBoolean;
            case "int32" -> isInt32(value);
            case "int64" -> value.asLong().isDefined();
            case "double" -> value instanceof JsonNumber;
            case "quantity" -> value instanceof JsonString || value instanceof JsonNumber;
            case "intOrString" -> value instanceof JsonString || isInt32(value);
            default -> ANYTHING.contains(name) || value instanceof JsonObject;
        };
    }

    private static boolean isInt32(Json value) {
        return value.asLong().exists(number -> number == number.intValue());
    }

    /** As Go's messages name it. */
    String goName() {
        return form == Form.ONE ? goNameOfOne() : form.goName + element().goName();
    }

    private String goNameOfOne() {
        return switch (name) {
            case "string", "bool", "int32", "int64" -> name;
            case "double" -> "float64";
            case "bytes" -> "[]uint8";
            case "time" -> "v1.Time";
            case "microtime" -> "v1.MicroTime";
            case "quantity" -> "resource.Quantity";
            case "intOrString" -> "intstr.IntOrString";
            default -> name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
        };
    }
}
