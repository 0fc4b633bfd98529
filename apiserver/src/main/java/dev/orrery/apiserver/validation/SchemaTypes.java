package dev.orrery.apiserver.validation;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonNumber;

/** The types of OpenAPI, and which value is of which. */
final class SchemaTypes {

    private SchemaTypes() {}

    /** The type of a value. */
    static String of(Json value) {
        return value.fold(
                () -> "null",
                bool -> "boolean",
                number -> isWhole(number) ? "integer" : "number",
                text -> "string",
                array -> "array",
                object -> "object");
    }

    /** Whether a value may stand where a type is wanted; anything may where none is. */
    static boolean fits(Json value, String type) {
        String actual = of(value);
        return type.isEmpty() || actual.equals(type) || actual.equals("integer") && type.equals("number");
    }

    private static boolean isWhole(JsonNumber number) {
        return number.value().stripTrailingZeros().scale() <= 0;
    }
}
