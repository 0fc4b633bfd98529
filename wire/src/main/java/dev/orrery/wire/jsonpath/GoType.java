package dev.orrery.wire.jsonpath;

import dev.orrery.model.json.Json;

/** The Go type of a decoded value, as kubectl names it in its messages. */
final class GoType {

    private GoType() {}

    static String of(Json value) {
        return switch (value.typeName()) {
            case "object" -> "map[string]interface {}";
            case "array" -> "[]interface {}";
            case "number" -> value.asLong().isDefined() ? "int64" : "float64";
            default -> value.typeName();
        };
    }
}
