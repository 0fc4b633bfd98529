package dev.orrery.api.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.ContainerState;
import dev.orrery.model.core.ContainerStatus;
import dev.orrery.model.core.DeletionCost;
import dev.orrery.model.core.ImmutableContainerState;
import dev.orrery.model.core.ImmutableContainerStatus;
import dev.orrery.model.core.ImmutablePod;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.PodStatus;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Of too many pods, those go first whose loss is felt least. */
class DeletionOrderTest {

    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant LONG_AGO = NOW.minusSeconds(30_000);
    private static final Instant LATELY = NOW.minusSeconds(10);

    private final Pod good = ready(pod("a-good", "node-1"), LONG_AGO);

    @Test
    void aPodWithoutANodeGoesBeforeOneWithANode() {
        Pod unscheduled = pod("z", "node-1");
        assertFirst(unscheduled.withSpec(unscheduled.spec().withNodeName(Option.none())));
    }

    @Test
    void aPendingPodGoesBeforeARunningOne() {
        assertFirst(pod("z", "node-1"));
    }

    @Test
    void anUnreadyPodGoesBeforeAReadyOneHoweverDear() {
        assertFirst(costing(running(pod("z", "node-1"), false, LONG_AGO), "100"));
    }

    @Test
    void theCheaperPodGoesFirst() {
        assertFirst(costing(ready(pod("z", "node-1"), LONG_AGO), "-1"));
        assertThat(first(costing(good, "nonsense"), costing(ready(pod("z", "node-1"), LONG_AGO), "1")))
                .isEqualTo("a-good");
    }

    @Test
    void aPodThatSharesItsNodeGoesFirst() {
        Pod shared = ready(pod("z", "node-2"), LONG_AGO);
        Pod companion = ready(pod("y", "node-2"), LONG_AGO);

        Vector<Pod> all = Vector.of(good, shared, companion);
        assertThat(DeletionOrder.among(all, NOW)
                        .first(1, Vector.of(good, shared))
                        .head()
                        .name())
                .isEqualTo("z");
    }

    @Test
    void thePodThatBecameReadyLatelyGoesFirst() {
        assertFirst(ready(pod("z", "node-1"), LATELY));
    }

    @Test
    void readyTimesOfOneMagnitudeAreEqual() {
        assertThat(first(good, ready(pod("z", "node-1"), LONG_AGO.plusSeconds(60))))
                .isEqualTo("a-good");
    }

    @Test
    void thePodThatRestartedMoreOftenGoesFirst() {
        Pod restarted = ready(pod("z", "node-1"), LONG_AGO);
        assertFirst(restarted.withStatus(restarted.status().withContainerStatuses(Vector.of(restarts(3)))));
    }

    @Test
    void theNewerPodGoesFirst() {
        Pod newer = ready(pod("z", "node-1"), LONG_AGO);
        assertFirst(newer.withMetadata(newer.metadata().withCreationTimestamp(Option.some(LATELY))));
    }

    private void assertFirst(Pod other) {
        assertThat(first(good, other)).isEqualTo(other.name());
    }

    private static String first(Pod one, Pod other) {
        return DeletionOrder.among(Vector.empty(), NOW)
                .first(1, Vector.of(one, other))
                .head()
                .name();
    }

    private static Pod pod(String name, String node) {
        return ImmutablePod.builder()
                .metadata(ObjectMeta.named("default", name).withCreationTimestamp(Option.some(LONG_AGO)))
                .spec(PodSpec.of(Container.of("main", "image:1")).withNodeName(Option.some(node)))
                .status(PodStatus.none().withPhase(Option.some("Pending")))
                .build();
    }

    private static Pod ready(Pod pod, Instant since) {
        return running(pod, true, since);
    }

    private static Pod running(Pod pod, boolean ready, Instant since) {
        return pod.withStatus(pod.status()
                .withPhase(Option.some("Running"))
                .withConditions(Vector.of(Condition.of("Ready", ready).withLastTransitionTime(Option.some(since)))));
    }

    private static Pod costing(Pod pod, String cost) {
        return pod.withMetadata(pod.metadata().withAnnotation(DeletionCost.ANNOTATION, cost));
    }

    private static ContainerStatus restarts(int count) {
        ContainerState state = ImmutableContainerState.builder().build();
        return ImmutableContainerStatus.builder()
                .name("main")
                .state(state)
                .lastState(state)
                .ready(true)
                .restartCount(count)
                .image("image:1")
                .imageID("")
                .build();
    }
}
