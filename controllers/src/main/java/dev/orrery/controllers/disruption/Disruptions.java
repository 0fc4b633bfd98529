package dev.orrery.controllers.disruption;

import dev.orrery.model.core.Pod;
import dev.orrery.model.policy.PodDisruptionBudget;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Evictions that were granted but not seen yet: such pods do not count as healthy, for two minutes at most.
 *
 * @param granted when, by the name of the pod
 */
record Disruptions(SortedMap<String, Instant> granted) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Disruptions of(PodDisruptionBudget budget, Vector<Pod> pods, Instant now) {
        return new Disruptions(budget.status()
                .disruptedPods()
                .filter((name, time) -> time.plus(PATIENCE).isAfter(now))
                .filter((name, time) -> pods.exists(
                        pod -> pod.name().equals(name) && !pod.metadata().isTerminating())));
    }

    boolean include(Pod pod) {
        return !granted.isEmpty() && granted.containsKey(pod.name());
    }

    Option<Duration> untilNextExpiry(Instant now) {
        return granted.values().toVector().min().map(time -> Duration.between(now, time.plus(PATIENCE)));
    }
}
