package dev.orrery.controllers.disruption;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.core.Pod;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.policy.PodDisruptionBudget;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * How many pods there should be, and how many of them must be healthy. Percentages are rounded up (BEHAVIOUR 152).
 *
 * @param pods that the workloads want, or that there are where a plain number is asked for
 * @param healthy that must stay
 */
record Expectation(int pods, int healthy) {

    static Either<String, Expectation> of(PodDisruptionBudget budget, Vector<Pod> pods, ClusterView view) {
        Option<IntOrString> most = budget.spec().maxUnavailable();
        if (most.isDefined()) {
            return scale(pods, view)
                    .flatMap(total -> most.get()
                            .of(total, true)
                            .map(unavailable -> new Expectation(total, Math.max(0, total - unavailable))));
        }
        IntOrString least = budget.spec().minAvailable().getOrElse(IntOrString.of(0));
        return least.isNumber()
                ? least.of(0, true).map(number -> new Expectation(pods.size(), number))
                : scale(pods, view)
                        .flatMap(total -> least.of(total, true).map(number -> new Expectation(total, number)));
    }

    /** Whether the number of pods is asked of their controllers. */
    static boolean countsByController(PodDisruptionBudget budget) {
        return budget.spec().maxUnavailable().isDefined()
                || budget.spec().minAvailable().exists(least -> !least.isNumber());
    }

    /** How many pods the workloads want together. Pods without a controller do not count. */
    private static Either<String, Integer> scale(Vector<Pod> pods, ClusterView view) {
        Vector<Workload> workloads = Vector.empty();
        for (Pod pod : pods.reject(Workload::isBare)) {
            Option<Workload> workload = Workload.of(pod, view);
            if (workload.isEmpty()) {
                return Either.left("found no controllers for pod \"" + pod.name() + "\"");
            }
            workloads = workloads.append(workload.get());
        }
        return Either.right(workloads
                .distinctBy(Workload::uid)
                .map(Workload::replicas)
                .sum()
                .intValue());
    }
}
