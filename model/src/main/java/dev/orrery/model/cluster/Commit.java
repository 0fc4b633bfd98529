package dev.orrery.model.cluster;

import io.vavr.collection.Vector;

/** Writes that happen together, and why. */
public record Commit(Vector<Write> writes, Cause cause) {

    public static Commit of(Write write, Cause cause) {
        return new Commit(Vector.of(write), cause);
    }
}
