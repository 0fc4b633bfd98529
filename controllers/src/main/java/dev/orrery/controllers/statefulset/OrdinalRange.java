package dev.orrery.controllers.statefulset;

import dev.orrery.model.apps.StatefulSet;
import dev.orrery.model.json.Json;
import io.vavr.collection.Iterator;

/**
 * The ordinals that a StatefulSet asks for: so many, from {@code spec.ordinals.start} on.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#start-ordinal">Start ordinal</a>
 */
record OrdinalRange(int start, int size) {

    static OrdinalRange of(StatefulSet set) {
        long start = set.spec()
                .unknown()
                .get("ordinals")
                .flatMap(ordinals -> ordinals.at("start"))
                .flatMap(Json::asLong)
                .getOrElse(0L);
        return new OrdinalRange((int) start, set.spec().replicas().getOrElse(1));
    }

    boolean contains(int number) {
        return number >= start && number < start + size;
    }

    /** Whether an ordinal is below the first so many of the range. */
    boolean isAmongFirst(int count, Ordinal ordinal) {
        return ordinal.number() < start + count;
    }

    /** From the lowest up. */
    Iterator<Ordinal> ascending() {
        return Iterator.iterate(new Ordinal(start), Ordinal::next).take(size);
    }

    /** From the highest down to the first that is not among the first so many. */
    Iterator<Ordinal> descendingTo(int count) {
        return Iterator.rangeBy(start + size - 1, start + Math.max(0, count) - 1, -1)
                .map(Ordinal::new);
    }
}
