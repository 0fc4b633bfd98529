package dev.orrery.apiserver.validation;

import dev.orrery.model.policy.PodDisruptionBudget;
import dev.orrery.model.policy.PodDisruptionBudgetSpec;
import io.vavr.collection.Vector;

/**
 * What a PodDisruptionBudget must be.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/run-application/configure-pdb/">Specifying a disruption budget</a>
 */
final class BudgetRules {

    private BudgetRules() {}

    static void of(PodDisruptionBudget budget, Faults faults) {
        PodDisruptionBudgetSpec spec = budget.spec();
        if (spec.minAvailable().isDefined() && spec.maxUnavailable().isDefined()) {
            faults.invalid(
                    Path.SPEC,
                    "policy.PodDisruptionBudgetSpec{…}",
                    "minAvailable and maxUnavailable cannot be both set");
        }
        CountRules.positive(spec.minAvailable(), Path.SPEC.field("minAvailable"), faults);
        CountRules.atMostAll(spec.minAvailable(), Path.SPEC.field("minAvailable"), faults);
        CountRules.positive(spec.maxUnavailable(), Path.SPEC.field("maxUnavailable"), faults);
        CountRules.atMostAll(spec.maxUnavailable(), Path.SPEC.field("maxUnavailable"), faults);
        spec.selector().forEach(selector -> SelectorRules.check(selector, Path.SPEC.field("selector"), faults));
        spec.unhealthyPodEvictionPolicy()
                .forEach(policy -> faults.oneOf(
                        Path.SPEC.field("unhealthyPodEvictionPolicy"),
                        policy,
                        Vector.of("AlwaysAllow", "IfHealthyBudget")));
    }
}
