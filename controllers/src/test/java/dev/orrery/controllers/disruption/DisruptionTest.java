package dev.orrery.controllers.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.EventNote;
import dev.orrery.controllers.stage.Props;
import dev.orrery.controllers.stage.Services;
import dev.orrery.controllers.stage.Stage;
import dev.orrery.model.apps.ImmutableReplicaSet;
import dev.orrery.model.apps.ImmutableReplicaSetSpec;
import dev.orrery.model.apps.ImmutableReplicaSetStatus;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.core.ImmutablePodTemplateSpec;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.policy.ImmutablePodDisruptionBudget;
import dev.orrery.model.policy.ImmutablePodDisruptionBudgetSpec;
import dev.orrery.model.policy.ImmutablePodDisruptionBudgetStatus;
import dev.orrery.model.policy.PodDisruptionBudget;
import dev.orrery.model.policy.PodDisruptionBudgetStatus;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many pods a budget lets go. */
final class DisruptionTest {
    private static final DisruptionController CONTROLLER = new DisruptionController();

    @Test
    void aNumberThatMustStayIsHeldAgainstThePodsThatAreHealthy() {
        PodDisruptionBudgetStatus status =
                status(withPods(3).with(atLeast(IntOrString.of(2))).settle(CONTROLLER));
        assertThat(status.disruptionsAllowed()).isEqualTo(1);
        assertThat(status.currentHealthy()).isEqualTo(3);
        assertThat(status.expectedPods()).isEqualTo(3);
        assertThat(status.conditions().head().reason()).contains("SufficientPods");
        assertThat(status.conditions().head().message()).contains("");
    }

    @Test
    void percentagesOfTheWorkloadsNumberAreRoundedUp() {
        PodDisruptionBudgetStatus half =
                status(withPods(7).with(atLeast(IntOrString.of("50%"))).settle(CONTROLLER));
        assertThat(half.desiredHealthy()).isEqualTo(4);
        PodDisruptionBudgetStatus third =
                status(withPods(7).with(atMost(IntOrString.of("30%"))).settle(CONTROLLER));
        assertThat(third.desiredHealthy()).isEqualTo(4);
        assertThat(third.disruptionsAllowed()).isEqualTo(3);
    }

    @Test
    void aPodThatIsNotReadyUsesTheBudgetUp() {
        Stage stage = withPods(2).with(owned(Services.pod("slow", "10.0.0.9"))).with(atLeast(IntOrString.of(2)));
        PodDisruptionBudgetStatus status = status(stage.settle(CONTROLLER));
        assertThat(status.disruptionsAllowed()).isZero();
        assertThat(status.conditions().head().reason()).contains("InsufficientPods");
    }

    @Test
    void anEvictionThatWasGrantedCountsUntilThePodIsGoneOrTwoMinutesAreOver() {
        PodDisruptionBudget budget = atLeast(IntOrString.of(2));
        Stage stage =
                withPods(3).with(budget.withStatus(budget.status().withDisruptedPods(TreeMap.of("p0", Stage.START))));
        assertThat(status(stage.settle(CONTROLLER)).disruptionsAllowed()).isZero();
        assertThat(status(stage.at(Duration.ofMinutes(2)).settle(CONTROLLER)).disruptionsAllowed())
                .isEqualTo(1);
    }

    @Test
    void aBudgetWithoutPodsSaysSo() {
        Stage stage = Stage.empty().with(atLeast(IntOrString.of(2))).settle(CONTROLLER);
        assertThat(stage.events()).contains(EventNote.normal("NoPods", "No matching pods found"));
        assertThat(status(stage).disruptionsAllowed()).isZero();
    }

    @Test
    void podsOfAControllerWithoutANumberCannotBeCounted() {
        Pod pod = Props.ready(Services.pod("odd", "10.0.0.1"));
        Pod strange = pod.withMetadata(pod.metadata()
                .withOwnerReferences(Vector.of(set(1).asController().withKind("Widget"))));
        Stage stage = Stage.empty().with(strange, atMost(IntOrString.of(1))).settle(CONTROLLER);
        Condition condition = status(stage).conditions().head();
        assertThat(condition.reason()).contains("SyncFailed");
        assertThat(condition.message()).contains("found no controllers for pod \"odd\"");
    }

    private static Stage withPods(int number) {
        Stage stage = Stage.empty().with(set(number));
        for (int i = 0; i < number; i++) {
            stage = stage.with(owned(Props.ready(Services.pod("p" + i, "10.0.0." + i))));
        }
        return stage;
    }

    private static Pod owned(Pod pod) {
        return pod.withMetadata(pod.metadata().withOwnerReferences(Vector.of(set(1).asController())));
    }

    private static ReplicaSet set(int replicas) {
        return ImmutableReplicaSet.builder()
                .metadata(ObjectMeta.named("default", "web").withUid(Option.some("uid-set")))
                .spec(ImmutableReplicaSetSpec.builder()
                        .replicas(replicas)
                        .selector(LabelSelector.byLabel("app", "web"))
                        .template(ImmutablePodTemplateSpec.builder()
                                .metadata(ObjectMeta.named("").withLabel("app", "web"))
                                .spec(PodSpec.of())
                                .build())
                        .build())
                .status(ImmutableReplicaSetStatus.builder()
                        .replicas(replicas)
                        .fullyLabeledReplicas(replicas)
                        .readyReplicas(replicas)
                        .availableReplicas(replicas)
                        .build())
                .build();
    }

    private static PodDisruptionBudget atLeast(IntOrString number) {
        return budget(Option.some(number), Option.none());
    }

    private static PodDisruptionBudget atMost(IntOrString number) {
        return budget(Option.none(), Option.some(number));
    }

    private static PodDisruptionBudget budget(Option<IntOrString> least, Option<IntOrString> most) {
        return ImmutablePodDisruptionBudget.builder()
                .metadata(ObjectMeta.named("default", "web"))
                .spec(ImmutablePodDisruptionBudgetSpec.builder()
                        .selector(LabelSelector.byLabel("app", "web"))
                        .minAvailable(least)
                        .maxUnavailable(most)
                        .build())
                .status(ImmutablePodDisruptionBudgetStatus.builder()
                        .disruptionsAllowed(0)
                        .currentHealthy(0)
                        .desiredHealthy(0)
                        .expectedPods(0)
                        .build())
                .build();
    }

    private static PodDisruptionBudgetStatus status(Stage stage) {
        return stage.get(PodDisruptionBudget.KIND, "default", "web").status();
    }
}
