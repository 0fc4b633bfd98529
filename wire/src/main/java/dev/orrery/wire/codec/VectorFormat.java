package dev.orrery.wire.codec;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import io.vavr.collection.Vector;

/**
 * A list. An empty one that is printed all the same is {@code null}, as Go prints a list that was stored without elements
 * (BEHAVIOUR 145).
 */
record VectorFormat<T>(Format<T> element) implements Format<Vector<T>> {

    @Override
    public Json encode(Vector<T> values) {
        return values.isEmpty() ? Json.nothing() : new JsonArray(values.map(element::encode));
    }

    @Override
    public Vector<T> decode(Json json, Place place, Faults faults) {
        if (!(json instanceof JsonArray array)) {
            faults.add(place.mismatch(json.typeName(), goName()));
            return missing();
        }
        return array.values()
                .zipWithIndex((value, index) ->
                        value.isNull() ? element.missing() : element.decode(value, place.index(index), faults));
    }

    @Override
    public Vector<T> missing() {
        return Vector.empty();
    }

    @Override
    public boolean isEmpty(Vector<T> value) {
        return value.isEmpty();
    }

    @Override
    public String goName() {
        return "[]" + element.goName();
    }
}
