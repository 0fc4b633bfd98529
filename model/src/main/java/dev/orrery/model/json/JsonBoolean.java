package dev.orrery.model.json;

import java.util.function.Function;
import java.util.function.Supplier;

/** A JSON {@code true} or {@code false}. */
public enum JsonBoolean implements Json {
    TRUE,
    FALSE;

    public boolean value() {
        return this == TRUE;
    }

    @Override
    public <R> R fold(
            Supplier<R> ifNull,
            Function<JsonBoolean, R> ifBoolean,
            Function<JsonNumber, R> ifNumber,
            Function<JsonString, R> ifString,
            Function<JsonArray, R> ifArray,
            Function<JsonObject, R> ifObject) {
        return ifBoolean.apply(this);
    }

    @Override
    public String typeName() {
        return "bool";
    }
}
