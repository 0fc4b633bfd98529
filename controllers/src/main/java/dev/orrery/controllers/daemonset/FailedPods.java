package dev.orrery.controllers.daemonset;

import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * On which nodes the pod failed, and how long the next failure is left alone: 1 s, doubling to 15 min, so that a controller
 * and a kubelet that reject each other's work do not spin. What the controller remembers between two looks. BEHAVIOUR rule
 * 108.
 *
 * @param generation a change of the DaemonSet starts afresh
 */
record FailedPods(long generation, SortedMap<String, Delay> delays) {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** How long, and since when. */
    record Delay(Duration length, Instant since) {

        Instant end() {
            return since.plus(length);
        }

        /** Whether the last failure is so long ago that the next one counts as the first. */
        boolean isForgotten(Instant now) {
            return since.plus(LONGEST.multipliedBy(2)).isBefore(now);
        }

        Delay next(Instant now) {
            Duration doubled = length.multipliedBy(2);
            return new Delay(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST, now);
        }
    }

    /** What was remembered, if it still holds for this generation. */
    static FailedPods remembered(Option<Object> memory, long generation) {
        return memory.filter(FailedPods.class::isInstance)
                .map(FailedPods.class::cast)
                .filter(failed -> failed.generation == generation)
                .getOrElse(() -> new FailedPods(generation, TreeMap.empty()));
    }

    /** The delay that still runs on a node. */
    Option<Delay> running(String node, Instant now) {
        return delays.get(node)
                .filter(delay -> !delay.isForgotten(now) && delay.end().isAfter(now));
    }

    /** This, after one more failure on a node. */
    FailedPods failedOn(String node, Instant now) {
        SortedMap<String, Delay> kept = delays.filterValues(delay -> !delay.isForgotten(now));
        Delay next = kept.get(node).map(last -> last.next(now)).getOrElse(() -> new Delay(FIRST, now));
        return new FailedPods(generation, kept.put(node, next));
    }
}
