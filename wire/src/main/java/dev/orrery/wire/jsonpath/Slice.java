package dev.orrery.wire.jsonpath;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code [start:end:step]}, {@code [index]} and {@code [*]}: elements of an array. Negative numbers count from the end.
 * Where kubectl stops with an error, out of bounds or with the start after the end, this does too.
 *
 * @param single whether it is one index, which must exist
 */
record Slice(Option<Integer> start, Option<Integer> end, Option<Integer> step, boolean single) implements Step {

    static final Slice ALL = new Slice(Option.none(), Option.none(), Option.none(), false);

    @Override
    public Vector<Json> apply(Vector<Json> values) {
        return values.filter(value -> !value.isNull()).flatMap(this::of);
    }

    private Vector<Json> of(Json value) {
        if (!(value instanceof JsonArray array)) {
            throw new Fault(GoType.of(value) + " is not array or slice");
        }
        Vector<Json> elements = array.values();
        return single ? Vector.of(element(elements, fromEnd(start.get(), elements.size()))) : range(elements);
    }

    private static Json element(Vector<Json> elements, int index) {
        if (index < 0 || index >= elements.size()) {
            throw outOfBounds(index, elements.size());
        }
        return elements.get(index);
    }

    private Vector<Json> range(Vector<Json> elements) {
        int size = elements.size();
        int from = fromEnd(start.getOrElse(0), size);
        int to = fromEnd(end.getOrElse(size), size);
        int stride = step.getOrElse(1);
        if (from == to) {
            return Vector.empty();
        }
        if (from < 0 || from >= size) {
            throw outOfBounds(from, size);
        }
        if (to < 0 || to > size) {
            throw outOfBounds(to - 1, size);
        }
        if (from > to) {
            throw new Fault("starting index " + from + " is greater than ending index " + to);
        }
        if (stride <= 0) {
            throw new Fault("step must be > 0");
        }
        return Vector.rangeBy(from, to, stride).map(elements::get);
    }

    private static Fault outOfBounds(int index, int size) {
        return new Fault("array index out of bounds: index " + index + ", length " + size);
    }

    private static int fromEnd(int index, int size) {
        return index < 0 ? index + size : index;
    }
}
