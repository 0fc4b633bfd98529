package dev.orrery.controllers.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.controllers.replicaset.ReplicaSetControllerProvider;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.core.Pod;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.policy.ImmutablePodDisruptionBudget;
import dev.orrery.model.policy.ImmutablePodDisruptionBudgetSpec;
import dev.orrery.model.policy.ImmutablePodDisruptionBudgetStatus;
import dev.orrery.model.policy.PodDisruptionBudget;
import dev.orrery.model.policy.PodDisruptionBudgetStatus;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.ObjectFixtures;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What the controller of disruption budgets guarantees, for many worlds. */
class DisruptionPropertyTest extends ControllerPropertySuite<PodDisruptionBudget> {

    @Override
    protected Controller<PodDisruptionBudget> controller() {
        return new DisruptionController();
    }

    /** Budgets are about the pods of workloads. */
    @Override
    protected Vector<Controller<?>> companions() {
        return new ReplicaSetControllerProvider().controllers(new ClusterPorts(Vector.empty()));
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        return empty.with(ObjectFixtures.replicaSet("web", draw.upTo(6))).with(budget(draw));
    }

    private static PodDisruptionBudget budget(Draw draw) {
        IntOrString bound = draw.onceIn(2) ? IntOrString.of(draw.upTo(5)) : IntOrString.of(draw.upTo(10) * 10 + "%");
        Option<IntOrString> some = Option.some(bound);
        boolean least = draw.onceIn(2);
        return ImmutablePodDisruptionBudget.builder()
                .metadata(ObjectFixtures.metadata("web"))
                .spec(ImmutablePodDisruptionBudgetSpec.builder()
                        .selector(LabelSelector.byLabel(ObjectFixtures.APP, "web"))
                        .minAvailable(least ? some : Option.none())
                        .maxUnavailable(least ? Option.none() : some)
                        .build())
                .status(ImmutablePodDisruptionBudgetStatus.builder()
                        .disruptionsAllowed(0)
                        .currentHealthy(0)
                        .desiredHealthy(0)
                        .expectedPods(0)
                        .build())
                .build();
    }

    /** Another size, another bound, or an eviction that is granted. */
    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        ReplicaSet set = world.get(ReplicaSet.KIND, "web");
        return switch (draw.below(3)) {
            case 0 -> world.with(set.withSpec(set.spec().withReplicas(Option.some(draw.upTo(8)))));
            case 1 -> world.with(budget(draw));
            default -> granted(world);
        };
    }

    private static QuietWorld granted(QuietWorld world) {
        PodDisruptionBudget budget = world.get(PodDisruptionBudget.KIND, "web");
        return world.list(Pod.KIND)
                .headOption()
                .map(pod -> world.telling(
                        budget.withStatus(budget.status().withDisruptedPods(TreeMap.of(pod.name(), world.now())))))
                .getOrElse(world);
    }

    @Override
    protected void requireTold(PodDisruptionBudget budget, QuietWorld world) {
        PodDisruptionBudgetStatus status = budget.status();
        assertThat(status.disruptionsAllowed())
                .as("what %s allows", status)
                .isBetween(0, Math.max(0, status.currentHealthy() - status.desiredHealthy()));
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        PodDisruptionBudget budget = world.get(PodDisruptionBudget.KIND, "web");
        assertThat(budget.status().disruptedPods()).isEmpty();
        assertThat(budget.status().observedGeneration())
                .isEqualTo(budget.metadata().generation());
        assertThat(budget.status().currentHealthy())
                .isEqualTo(world.list(Pod.KIND)
                        .count(pod -> pod.isReady()
                                && !pod.metadata().isTerminating()
                                && pod.metadata().label(ObjectFixtures.APP).contains("web")));
    }
}
