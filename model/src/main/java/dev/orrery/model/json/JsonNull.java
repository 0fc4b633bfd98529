package dev.orrery.model.json;

import java.util.function.Function;
import java.util.function.Supplier;

/** The JSON {@code null}: present, and saying so, unlike a member that is missing. */
public enum JsonNull implements Json {
    NULL;

    @Override
    public <R> R fold(
            Supplier<R> ifNull,
            Function<JsonBoolean, R> ifBoolean,
            Function<JsonNumber, R> ifNumber,
            Function<JsonString, R> ifString,
            Function<JsonArray, R> ifArray,
            Function<JsonObject, R> ifObject) {
        return ifNull.get();
    }

    @Override
    public String typeName() {
        return "null";
    }
}
