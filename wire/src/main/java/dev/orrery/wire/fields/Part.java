package dev.orrery.wire.fields;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A part of a value.
 *
 * @param step of a path, which leads to it
 * @param isField whether the schema names it; what somebody else thought of, a key or an element, is owned as such
 */
record Part(String step, Json value, Structure structure, boolean isField) {

    private static final String FIELD = "f:";

    static Vector<Part> members(Json value, Function<String, Structure> structure, Predicate<String> isField) {
        return value instanceof JsonObject object
                ? object.members()
                        .toVector()
                        .map(member -> new Part(
                                FIELD + member._1, member._2, structure.apply(member._1), isField.test(member._1)))
                : Vector.empty();
    }

    /** The name of a field or a key, without what marks it as a step. */
    String name() {
        return step.substring(FIELD.length());
    }

    /** The same part with another value. */
    Part with(Json changed) {
        return new Part(step, changed, structure, isField);
    }
}
