package dev.orrery.wire.codec;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.json.JsonString;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;

/** A map from whatever is a text in JSON, in no order. */
record KeyedFormat<K, V>(Format<K> key, Format<V> element) implements Format<Map<K, V>> {

    @Override
    public Json encode(Map<K, V> values) {
        return new JsonObject(TreeMap.ofEntries(values.iterator()
                .map(entry -> entry.map(name -> ((JsonString) key.encode(name)).value(), element::encode))));
    }

    @Override
    public Map<K, V> decode(Json json, Place place, Faults faults) {
        if (!(json instanceof JsonObject object)) {
            faults.add(place.mismatch(json.typeName(), goName()));
            return missing();
        }
        return HashMap.ofEntries(object.members()
                .iterator()
                .map(entry -> Tuple.of(
                        key.decode(Json.of(entry._1()), place, faults),
                        element.decode(entry._2(), place.key(entry._1()), faults))));
    }

    @Override
    public Map<K, V> missing() {
        return HashMap.empty();
    }

    @Override
    public boolean isEmpty(Map<K, V> value) {
        return value.isEmpty();
    }

    @Override
    public String goName() {
        return "map[" + key.goName() + "]" + element.goName();
    }
}
