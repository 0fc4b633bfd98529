package dev.orrery.wire.codec;

import dev.orrery.model.json.Json;
import io.vavr.control.Option;

/**
 * How values of one type look as JSON.
 *
 * @param <T> the type
 */
interface Format<T> {

    Json encode(T value);

    /** The value; where the JSON has another form, a fault is added and the result is some value of the type. */
    T decode(Json json, Place place, Faults faults);

    /** What a missing field stands for. */
    T missing();

    /** Whether a value is left out when its field need not be present. */
    boolean isEmpty(T value);

    /** How Go calls the type, in its messages. */
    String goName();

    /** What an explicit {@code null} stands for: in Go the same as a missing field. */
    default T decodeOrMissing(Option<Json> json, Place place, Faults faults) {
        return json.isEmpty() || json.get().isNull() ? missing() : decode(json.get(), place, faults);
    }
}
