package dev.orrery.wire.schema;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonBoolean;
import dev.orrery.model.json.JsonNumber;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.json.JsonString;

/**
 * What a field holds: one value of a type, a list of them, or a map to them.
 *
 * @param type the name of a type, or of a scalar such as {@code int32}
 */
record FieldType(Form form, String type) {

    /** How many values, and how they are found. */
    enum Form {
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

    FieldType element() {
        return new FieldType(Form.ONE, type);
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
        return switch (type) {
            case "any" -> true;
            case "string", "time", "bytes" -> value instanceof JsonString;
            case "bool" -> value instanceof JsonBoolean;
            case "int32" -> isInt32(value);
            case "int64" -> value.asLong().isDefined();
            case "quantity" -> value instanceof JsonString || value instanceof JsonNumber;
            case "intOrString" -> value instanceof JsonString || isInt32(value);
            default -> value instanceof JsonObject;
        };
    }

    private static boolean isInt32(Json value) {
        return value.asLong().exists(number -> number == number.intValue());
    }

    /** As Go's messages name it. */
    String goName() {
        String element = switch (type) {
            case "string", "bool", "int32", "int64" -> type;
            case "bytes" -> "[]uint8";
            case "time" -> "v1.Time";
            case "quantity" -> "resource.Quantity";
            case "intOrString" -> "intstr.IntOrString";
            default -> "v1." + type;
        };
        return form.goName + element;
    }
}
