package dev.orrery.model.json;

import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Supplier;

/** A JSON object. Its members are kept, compared and printed in the order of their names. */
public record JsonObject(SortedMap<String, Json> members) implements Json {

    public static final JsonObject EMPTY = new JsonObject(TreeMap.empty());

    public Option<Json> get(String name) {
        return members.get(name);
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    public JsonObject with(String name, Json value) {
        return new JsonObject(members.put(name, value));
    }

    public JsonObject with(String name, String value) {
        return with(name, Json.of(value));
    }

    public JsonObject with(String name, long value) {
        return with(name, Json.of(value));
    }

    public JsonObject without(String name) {
        return members.containsKey(name) ? new JsonObject(members.remove(name)) : this;
    }

    /** This object with the members of another, which win. */
    public JsonObject withAll(JsonObject other) {
        SortedMap<String, Json> merged = members;
        for (var member : other.members) {
            merged = merged.put(member);
        }
        return new JsonObject(merged);
    }

    @Override
    public <R> R fold(
            Supplier<R> ifNull,
            Function<JsonBoolean, R> ifBoolean,
            Function<JsonNumber, R> ifNumber,
            Function<JsonString, R> ifString,
            Function<JsonArray, R> ifArray,
            Function<JsonObject, R> ifObject) {
        return ifObject.apply(this);
    }

    @Override
    public String typeName() {
        return "object";
    }
}
