package dev.orrery.wire.jsonpath;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;

/** One step of a path: the values it leads to from the values it starts at. */
@FunctionalInterface
interface Step {

    Vector<Json> apply(Vector<Json> values);

    /** {@code .name}: the member, where there is one. */
    static Step field(String name) {
        return values -> name.isEmpty()
                ? values
                : values.flatMap(value -> value instanceof JsonObject object ? object.get(name) : Vector.<Json>empty());
    }

    /** {@code .*}: all elements and members. */
    static Step wildcard() {
        return values -> values.flatMap(Step::children);
    }

    /** {@code ..}: each array and object inside, itself included, outer ones first. */
    static Step recursive() {
        return values -> {
            List<Json> found = new ArrayList<>();
            values.forEach(value -> collect(value, found));
            return Vector.ofAll(found);
        };
    }

    /** {@code ['a','b']} and {@code [0,2]}: the results of each, one after the other. */
    static Step union(Vector<Path> paths) {
        return values -> paths.flatMap(path -> path.applyAll(values));
    }

    /** A constant: {@code "text"}, {@code 1.5}, {@code true}. */
    static Step constant(Json value) {
        return values -> Vector.of(value);
    }

    private static void collect(Json value, List<Json> found) {
        if (value instanceof JsonObject || value instanceof JsonArray) {
            found.add(value);
            children(value).forEach(child -> collect(child, found));
        }
    }

    private static Vector<Json> children(Json value) {
        return value instanceof JsonObject object ? object.members().values().toVector() : value.elements();
    }
}
