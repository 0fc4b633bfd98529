package dev.orrery.api.workload;

import dev.orrery.model.core.Pod;
import java.util.function.Predicate;

/** Counts pods in an {@code int}: Vavr's own counting makes a number of every step, for all pods at each change of one. */
public final class PodCount {

    private PodCount() {}

    public static int of(Iterable<Pod> pods, Predicate<Pod> counts) {
        int count = 0;
        for (Pod pod : pods) {
            count += counts.test(pod) ? 1 : 0;
        }
        return count;
    }
}
