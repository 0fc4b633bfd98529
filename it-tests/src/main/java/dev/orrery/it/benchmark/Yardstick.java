package dev.orrery.it.benchmark;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.function.LongSupplier;

/**
 * How fast the machine is just now: how long work that is always the same takes, arithmetic and writing here and there in more
 * memory than caches hold. Where that varies from run to run, so does whatever is measured beside it.
 */
final class Yardstick {
    private static final int ROUNDS = 4_000_000;
    private static final int PLACES = 1 << 23;
    private static final long MULTIPLIER = 0x5851f42d4c957f2dL;
    private static final int UPPER_BITS = 41;
    private static final int WARM_UP = 10;

    /** Outside of the heap, which is measured, too. */
    private final LongBuffer memory =
            ByteBuffer.allocateDirect(PLACES * Long.BYTES).asLongBuffer();

    private final LongSupplier clock;

    /** @param clock the processor time of this thread, in nanoseconds */
    Yardstick(LongSupplier clock) {
        this.clock = clock;
        for (int i = 0; i < WARM_UP; i++) {
            work();
        }
    }

    long milliseconds() {
        long start = clock.getAsLong();
        work();
        return (clock.getAsLong() - start) / 1_000_000;
    }

    private void work() {
        long state = 1;
        for (int i = 0; i < ROUNDS; i++) {
            state = state * MULTIPLIER + 1;
            int place = (int) (state >>> UPPER_BITS);
            memory.put(place, memory.get(place) + state);
        }
    }
}
