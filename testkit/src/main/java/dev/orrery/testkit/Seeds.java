package dev.orrery.testkit;

import io.vavr.control.Option;
import java.util.function.Consumer;

/**
 * Runs a check for many seeds. The message of a failure names the seed, and the smallest size at which it still fails.
 *
 * <p>{@code -Dorrery.seeds=N} says how many; {@code -Dorrery.seed=N} runs one of them alone.
 */
public final class Seeds {

    private static final int MANY = 500;

    /** The size of a case that is not being made smaller. */
    public static final int LARGEST = 16;

    private Seeds() {}

    public static void check(Consumer<Draw> check) {
        check(MANY, check);
    }

    /** @param many how many seeds there are unless somebody says otherwise: fewer, where each takes long */
    public static void check(int many, Consumer<Draw> check) {
        Long only = Long.getLong("orrery.seed");
        long first = only == null ? 1 : only;
        long last = only == null ? Integer.getInteger("orrery.seeds", many) : only;
        for (long seed = first; seed <= last; seed++) {
            check(seed, check);
        }
    }

    private static void check(long seed, Consumer<Draw> check) {
        Option<Throwable> failure = failure(seed, LARGEST, check);
        if (failure.isEmpty()) {
            return;
        }
        int size = LARGEST;
        while (size > 1 && failure(seed, size / 2, check).isDefined()) {
            size /= 2;
        }
        Throwable smallest = failure(seed, size, check).getOrElse(failure.get());
        throw new AssertionError(
                "seed " + seed + ", size " + size + " (-Dorrery.seed=" + seed + "): " + smallest.getMessage(),
                smallest);
    }

    private static Option<Throwable> failure(long seed, int size, Consumer<Draw> check) {
        try {
            check.accept(new Draw(seed, size));
            return Option.none();
        } catch (AssertionError | RuntimeException failure) {
            return Option.some(failure);
        }
    }
}
