package dev.orrery.cluster.engine;

import dev.orrery.api.scheduling.Cure;
import dev.orrery.model.cluster.Change;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Pods that fit nowhere, by what could help them. A change is held against the kinds of change that somebody waits for, so
 * its cost does not grow with the number of pods that wait for something else.
 *
 * @param attempts how each waiting pod fared so far
 * @param waiting for each kind of change, the pods that it could help, in the order of their keys
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/scheduling-framework/#queueinghint">QueueingHint</a>
 */
record UnschedulablePods(Map<Task, Attempt> attempts, Map<Cure, SortedSet<Task>> waiting) {

    static final UnschedulablePods NONE = new UnschedulablePods(HashMap.empty(), HashMap.empty());

    /** However little has changed, a pod is tried again after this time. */
    static final Duration FLUSH = Duration.ofMinutes(5);

    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(10);

    /** When a pod was last tried, how often in all, and what could help it. */
    record Attempt(int count, Instant last, Set<Cure> cures) {

        /** A pod is not tried again before then, whatever helps it: 1 s after the first time, doubling up to 10 s. */
        Instant notBefore() {
            if (count == 0) {
                return last;
            }
            Duration wait = FIRST_BACKOFF.multipliedBy(1L << Math.min(count - 1, 10));
            return last.plus(wait.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : wait);
        }
    }

    Option<Attempt> attempt(Task pod) {
        return attempts.get(pod);
    }

    /** A pod fits nowhere. */
    UnschedulablePods refused(Task pod, Instant now, Set<Cure> cures) {
        int before = attempt(pod).map(Attempt::count).getOrElse(0);
        return with(pod, new Attempt(before + 1, now, cures));
    }

    /** A pod has its node, and waits for something to be made ready there: that did not fail, so it is not put off. */
    UnschedulablePods promised(Task pod, Instant now, Set<Cure> cures) {
        return with(pod, new Attempt(0, now, cures));
    }

    private UnschedulablePods with(Task pod, Attempt attempt) {
        UnschedulablePods rest = without(pod);
        Map<Cure, SortedSet<Task>> grown = rest.waiting;
        for (Cure cure : attempt.cures()) {
            grown = grown.put(cure, grown.getOrElse(cure, TreeSet.empty()).add(pod));
        }
        return new UnschedulablePods(rest.attempts.put(pod, attempt), grown);
    }

    UnschedulablePods without(Task pod) {
        Attempt known = attempts.getOrElse(pod, null);
        if (known == null) {
            return this;
        }
        Map<Cure, SortedSet<Task>> shrunk = waiting;
        for (Cure cure : known.cures()) {
            SortedSet<Task> rest = shrunk.getOrElse(cure, TreeSet.empty()).remove(pod);
            shrunk = rest.isEmpty() ? shrunk.remove(cure) : shrunk.put(cure, rest);
        }
        return new UnschedulablePods(attempts.remove(pod), shrunk);
    }

    /** The pods that a change could help. */
    Vector<Task> helpedBy(Change change) {
        if (waiting.isEmpty()) {
            return Vector.empty();
        }
        Vector<Task> helped = Vector.empty();
        for (Cure cure : Cure.values()) {
            SortedSet<Task> pods = waiting.getOrElse(cure, null);
            if (pods != null && cure.isIn(change)) {
                helped = helped.appendAll(pods);
            }
        }
        return helped.distinct();
    }
}
