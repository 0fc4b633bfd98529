package dev.orrery.model.json;

import java.util.function.Function;
import java.util.function.Supplier;

/** A JSON string. */
public record JsonString(String value) implements Json {

    @Override
    public <R> R fold(
            Supplier<R> ifNull,
            Function<JsonBoolean, R> ifBoolean,
            Function<JsonNumber, R> ifNumber,
            Function<JsonString, R> ifString,
            Function<JsonArray, R> ifArray,
            Function<JsonObject, R> ifObject) {
        return ifString.apply(this);
    }

    @Override
    public String typeName() {
        return "string";
    }
}
