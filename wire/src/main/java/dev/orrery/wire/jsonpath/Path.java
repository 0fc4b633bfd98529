package dev.orrery.wire.jsonpath;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;

/** A row of steps from one value to many. */
record Path(Vector<Step> steps) {

    static final Path SELF = new Path(Vector.empty());

    Path then(Step step) {
        return new Path(steps.append(step));
    }

    Vector<Json> apply(Json start) {
        return applyAll(Vector.of(start));
    }

    Vector<Json> applyAll(Vector<Json> starts) {
        Vector<Json> values = starts;
        for (Step step : steps) {
            values = step.apply(values);
        }
        return values;
    }
}
