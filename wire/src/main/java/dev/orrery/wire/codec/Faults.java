package dev.orrery.wire.codec;

import io.vavr.collection.Vector;

/** Collects the faults of one walk. Lives only as long as the walk does. */
final class Faults {
    private Vector<DecodeFault> found = Vector.empty();

    void add(DecodeFault fault) {
        found = found.append(fault);
    }

    Vector<DecodeFault> found() {
        return found;
    }
}
