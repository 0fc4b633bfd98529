package dev.orrery.wire.protobuf;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The members of one object while its message is read; elements of its lists and entries of its maps come one by one. */
final class Members {
    private final Map<String, Json> values = new TreeMap<>();
    private final Map<String, List<Json>> lists = new TreeMap<>();
    private final Map<String, Map<String, Json>> maps = new TreeMap<>();

    void put(String name, Json value) {
        values.put(name, value);
    }

    void remove(String name) {
        values.remove(name);
    }

    void append(String name, Json element) {
        lists.computeIfAbsent(name, key -> new ArrayList<>()).add(element);
    }

    void putEntry(String name, String key, Json value) {
        maps.computeIfAbsent(name, map -> new TreeMap<>()).put(key, value);
    }

    JsonObject object() {
        lists.forEach((name, elements) -> values.put(name, new JsonArray(Vector.ofAll(elements))));
        maps.forEach((name, entries) -> values.put(name, object(entries)));
        return object(values);
    }

    private static JsonObject object(Map<String, Json> members) {
        return new JsonObject(io.vavr.collection.TreeMap.ofAll(members));
    }
}
