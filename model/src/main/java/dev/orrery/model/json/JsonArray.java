package dev.orrery.model.json;

import io.vavr.collection.Vector;
import java.util.function.Function;
import java.util.function.Supplier;

/** A JSON array. */
public record JsonArray(Vector<Json> values) implements Json {

    public static final JsonArray EMPTY = new JsonArray(Vector.empty());

    public static JsonArray of(Json... values) {
        return new JsonArray(Vector.of(values));
    }

    /** An array of strings, the most common list in a manifest. */
    public static JsonArray ofStrings(Iterable<String> values) {
        return new JsonArray(Vector.ofAll(values).map(Json::of));
    }

    @Override
    public <R> R fold(
            Supplier<R> ifNull,
            Function<JsonBoolean, R> ifBoolean,
            Function<JsonNumber, R> ifNumber,
            Function<JsonString, R> ifString,
            Function<JsonArray, R> ifArray,
            Function<JsonObject, R> ifObject) {
        return ifArray.apply(this);
    }

    @Override
    public String typeName() {
        return "array";
    }
}
