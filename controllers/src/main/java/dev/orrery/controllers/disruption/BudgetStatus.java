package dev.orrery.controllers.disruption;

import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.policy.PodDisruptionBudget;
import dev.orrery.model.policy.PodDisruptionBudgetStatus;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** The status of a budget: how many pods are healthy, how many must be, and so how many may be disturbed. */
final class BudgetStatus {
    private static final String ALLOWED = "DisruptionAllowed";

    private BudgetStatus() {}

    static PodDisruptionBudget of(
            PodDisruptionBudget budget,
            Vector<Pod> pods,
            Disruptions disruptions,
            Either<String, Expectation> expected,
            Instant now) {
        PodDisruptionBudgetStatus status = expected.fold(
                fault -> failed(budget, fault, now),
                expectation -> counted(budget, pods, disruptions, expectation, now));
        return budget.withStatus(status.withObservedGeneration(budget.metadata().generation()));
    }

    private static PodDisruptionBudgetStatus counted(
            PodDisruptionBudget budget, Vector<Pod> pods, Disruptions disruptions, Expectation expected, Instant now) {
        int healthy = healthy(pods, disruptions);
        int allowed = expected.pods() <= 0 ? 0 : Math.max(0, healthy - expected.healthy());
        Condition condition = allowed > 0
                ? Condition.of(ALLOWED, "True", "SufficientPods", "")
                : Condition.of(ALLOWED, "False", "InsufficientPods", "");
        return budget.status()
                .withDisruptionsAllowed(allowed)
                .withCurrentHealthy(healthy)
                .withDesiredHealthy(expected.healthy())
                .withExpectedPods(expected.pods())
                .withDisruptedPods(disruptions.granted())
                .withConditions(conditions(budget, condition, now));
    }

    private static int healthy(Vector<Pod> pods, Disruptions disruptions) {
        int healthy = 0;
        for (Pod pod : pods) {
            healthy += pod.isReady() && !pod.metadata().isTerminating() && !disruptions.include(pod) ? 1 : 0;
        }
        return healthy;
    }

    /** Nothing may be disturbed as long as it is not known what there should be. */
    private static PodDisruptionBudgetStatus failed(PodDisruptionBudget budget, String fault, Instant now) {
        return budget.status()
                .withDisruptionsAllowed(0)
                .withConditions(conditions(budget, Condition.of(ALLOWED, "False", "SyncFailed", fault), now));
    }

    private static Vector<Condition> conditions(PodDisruptionBudget budget, Condition wanted, Instant now) {
        Option<Instant> since = budget.status()
                .conditions()
                .find(known -> known.type().equals(ALLOWED) && known.status().equals(wanted.status()))
                .flatMap(Condition::lastTransitionTime);
        Condition dated = wanted.withLastTransitionTime(since.orElse(Option.some(now)))
                .withObservedGeneration(budget.metadata().generation());
        return budget.status()
                .conditions()
                .reject(known -> known.type().equals(ALLOWED))
                .append(dated);
    }
}
