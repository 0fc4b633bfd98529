package dev.orrery.wire.codec;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonString;
import io.vavr.collection.Vector;

/** One of a closed set of words. */
record EnumFormat<T extends Enum<T>>(Class<T> type) implements Format<T> {

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Format<?> of(Class<?> type) {
        return new EnumFormat(type);
    }

    @Override
    public Json encode(T value) {
        return Json.of(value.name());
    }

    @Override
    public T decode(Json json, Place place, Faults faults) {
        if (!(json instanceof JsonString word)) {
            faults.add(place.mismatch(json.typeName(), "string"));
            return missing();
        }
        return Vector.of(type.getEnumConstants())
                .find(constant -> constant.name().equals(word.value()))
                .getOrElse(() -> {
                    faults.add(place.malformed("Unsupported value: \"" + word.value() + "\""));
                    return missing();
                });
    }

    @Override
    public T missing() {
        return type.getEnumConstants()[0];
    }

    @Override
    public boolean isEmpty(T value) {
        return false;
    }

    @Override
    public String goName() {
        return "string";
    }
}
