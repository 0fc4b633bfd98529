package dev.orrery.wire.codec;

import dev.orrery.model.json.Json;
import io.vavr.control.Either;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A value that is one JSON scalar.
 *
 * @param form the forms of JSON that it may have; anything else is a mismatch
 * @param read from such a form; the left says what is wrong with it
 */
record ScalarFormat<T>(
        String goName,
        T missing,
        Predicate<Json> form,
        Function<Json, Either<String, T>> read,
        Function<T, Json> write,
        Predicate<T> empty)
        implements Format<T> {

    @Override
    public Json encode(T value) {
        return write.apply(value);
    }

    @Override
    public T decode(Json json, Place place, Faults faults) {
        if (!form.test(json)) {
            faults.add(place.mismatch(json.typeName(), goName));
            return missing;
        }
        Either<String, T> value = read.apply(json);
        if (value.isLeft()) {
            faults.add(place.malformed(value.getLeft()));
            return missing;
        }
        return value.get();
    }

    @Override
    public boolean isEmpty(T value) {
        return empty.test(value);
    }
}
