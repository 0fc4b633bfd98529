package dev.orrery.wire.codec;

import dev.orrery.model.json.Json;
import io.vavr.control.Option;

/** A field that may be missing. */
record OptionFormat<T>(Format<T> element) implements Format<Option<T>> {

    @Override
    public Json encode(Option<T> value) {
        return value.map(element::encode).getOrElse(Json.nothing());
    }

    @Override
    public Option<T> decode(Json json, Place place, Faults faults) {
        return Option.some(element.decode(json, place, faults));
    }

    @Override
    public Option<T> missing() {
        return Option.none();
    }

    @Override
    public boolean isEmpty(Option<T> value) {
        return value.isEmpty();
    }

    @Override
    public String goName() {
        return element.goName();
    }
}
