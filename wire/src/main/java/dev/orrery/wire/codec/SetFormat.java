package dev.orrery.wire.codec;

import dev.orrery.model.json.Json;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** A set, as the list of what is in it. */
record SetFormat<T>(Format<Vector<T>> list) implements Format<Set<T>> {

    @Override
    public Json encode(Set<T> values) {
        return list.encode(values.toVector());
    }

    @Override
    public Set<T> decode(Json json, Place place, Faults faults) {
        return list.decode(json, place, faults).toSet();
    }

    @Override
    public Set<T> missing() {
        return HashSet.empty();
    }

    @Override
    public boolean isEmpty(Set<T> value) {
        return value.isEmpty();
    }

    @Override
    public String goName() {
        return list.goName();
    }
}
