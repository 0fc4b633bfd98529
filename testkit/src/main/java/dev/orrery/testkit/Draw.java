package dev.orrery.testkit;

import dev.orrery.model.chance.Chance;
import io.vavr.collection.Vector;

/**
 * Choices, one after the other, that all follow from a seed. Small sizes make small choices, which is how a failing case is
 * made smaller.
 */
public final class Draw {
    private final Chance chance;
    private final int size;
    private long count;

    public Draw(long seed, int size) {
        this.chance = new Chance(seed);
        this.size = size;
    }

    /** A number from 0 up to and including a bound, or the size of the case if that is less. */
    public int upTo(int bound) {
        return below(Math.min(bound, size) + 1);
    }

    /** A number from 0 up to, not including, a bound. */
    public int below(int bound) {
        return chance.below(bound, "draw", "", count++);
    }

    /** True once in so many times. */
    public boolean onceIn(int times) {
        return below(times) == 0;
    }

    @SafeVarargs
    public final <E> E oneOf(E... choices) {
        return choices[below(choices.length)];
    }

    public <E> E oneOf(Vector<E> choices) {
        return choices.get(below(choices.size()));
    }
}
