package dev.orrery.wire.codec;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.Tuple;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;

/** A map from strings. */
record MapFormat<T>(Format<T> element) implements Format<SortedMap<String, T>> {

    @Override
    public Json encode(SortedMap<String, T> values) {
        return new JsonObject(values.mapValues(element::encode));
    }

    @Override
    public SortedMap<String, T> decode(Json json, Place place, Faults faults) {
        if (!(json instanceof JsonObject object)) {
            faults.add(place.mismatch(json.typeName(), goName()));
            return missing();
        }
        return object.members()
                .map((name, value) -> Tuple.of(
                        name, value.isNull() ? element.missing() : element.decode(value, place.key(name), faults)));
    }

    @Override
    public SortedMap<String, T> missing() {
        return TreeMap.empty();
    }

    @Override
    public boolean isEmpty(SortedMap<String, T> value) {
        return value.isEmpty();
    }

    @Override
    public String goName() {
        return "map[string]" + element.goName();
    }
}
