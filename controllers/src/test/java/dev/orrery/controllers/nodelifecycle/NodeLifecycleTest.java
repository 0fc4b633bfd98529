package dev.orrery.controllers.nodelifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Wake;
import dev.orrery.controllers.stage.Props;
import dev.orrery.controllers.stage.Stage;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.coordination.ImmutableLease;
import dev.orrery.model.coordination.ImmutableLeaseSpec;
import dev.orrery.model.coordination.Lease;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.MicroTime;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a node's end is noticed, and its return. */
final class NodeLifecycleTest {
    private static final NodeHealthController NODES = new NodeHealthController();
    private static final PodReadinessController PODS = new PodReadinessController();
    private static final Cause CAUSE = new Cause("test", "write", "", Stage.START, "", Vector.empty());
    private static final Node NODE = Props.node("w1");

    @Test
    void aNodeWhoseHeartbeatFollowsFromTimeIsWell() {
        Stage stage = Stage.empty()
                .with(NODE, lease(Option.none()))
                .at(Duration.ofDays(1))
                .settle(NODES, PODS);
        assertThat(node(stage).isReady()).isTrue();
        assertThat(stage.wake()).isEmpty();
    }

    @Test
    void aNewNodeIsRegistered() {
        Stage stage = Stage.empty().with(NODE).run(NODES, NODE.key());
        assertThat(stage.events())
                .containsExactly(EventNote.normal("RegisteredNode", "Node w1 event: Registered Node w1 in Controller"));
    }

    @Test
    void aSilentNodeIsLostAfterFiftySeconds() {
        Stage silent = Stage.empty().with(NODE, Props.ready(Props.on("w1", Props.pod("web"))), lease(renewedAtStart()));
        Stage waiting = silent.at(Duration.ofSeconds(10)).run(NODES, NODE.key());
        assertThat(waiting.wake()).contains(Wake.forProgress(Duration.ofSeconds(40)));
        assertThat(node(waiting).isReady()).isTrue();

        Stage lost = silent.at(Duration.ofSeconds(50)).settle(NODES, PODS);
        Condition ready = node(lost).status().condition("Ready").get();
        assertThat(ready.status()).isEqualTo("Unknown");
        assertThat(ready.reason()).contains("NodeStatusUnknown");
        assertThat(ready.message()).contains("Kubelet stopped posting node status.");
        assertThat(texts(lost))
                .containsExactly(
                        "node.kubernetes.io/unreachable:NoSchedule", "node.kubernetes.io/unreachable:NoExecute");
        assertThat(lost.get(Pod.KIND, "default", "web").isReady()).isFalse();
        assertThat(lost.events())
                .contains(
                        EventNote.normal("NodeNotReady", "Node w1 status is now: NodeNotReady"),
                        EventNote.warning("NodeNotReady", "Node is not ready"));
    }

    @Test
    void aNodeThatIsBackLosesItsTaints() {
        Stage lost = Stage.empty()
                .with(NODE, lease(renewedAtStart()))
                .at(Duration.ofSeconds(50))
                .settle(NODES);
        Node back = node(lost);
        Stage well =
                lost.with(lease(Option.none()), back.withStatus(NODE.status())).settle(NODES);
        assertThat(texts(well)).isEmpty();
    }

    @Test
    void aNodeThatSaysItIsNotReadyIsTaintedSo() {
        Node bad = NODE.withStatus(NODE.status().withConditions(Vector.of(Condition.of("Ready", false))));
        assertThat(texts(Stage.empty().with(bad).settle(NODES)))
                .containsExactly("node.kubernetes.io/not-ready:NoSchedule", "node.kubernetes.io/not-ready:NoExecute");
    }

    @Test
    void aReadyPodWakesTheControllerWhenItComesToANodeThatMayBeLostAlready() {
        Pod pod = Props.ready(Props.on("w1", Props.pod("web")));
        Node bad = NODE.withStatus(NODE.status().withConditions(Vector.of(Condition.of("Ready", false))));
        Stage stage = Stage.empty().with(bad, pod);
        Change arrival = new Change(stage.state().revision(), Option.none(), Option.some(pod), CAUSE);
        assertThat(PODS.watches().keys(arrival, stage.view(PODS, Option.none())))
                .containsExactly(pod.key());
        assertThat(stage.run(PODS, pod.key()).get(Pod.KIND, "default", "web").isReady())
                .isFalse();
    }

    @Test
    void aPodThatComesToAHealthyNodeWakesNobody() {
        Pod pod = Props.on("w1", Props.pod("web"));
        Stage stage = Stage.empty().with(NODE, pod);
        Change arrival = new Change(stage.state().revision(), Option.none(), Option.some(pod), CAUSE);
        assertThat(PODS.watches().keys(arrival, stage.view(PODS, Option.none())))
                .isEmpty();
    }

    @Test
    void aCordonedNodeIsTaintedUntilItIsUncordoned() {
        Node cordoned = NODE.withSpec(NODE.spec().withUnschedulable(Option.some(true)));
        Stage stage = Stage.empty().with(cordoned).settle(NODES);
        assertThat(texts(stage)).containsExactly("node.kubernetes.io/unschedulable:NoSchedule");
        Node free = node(stage);
        Stage uncordoned = stage.with(free.withSpec(free.spec().withUnschedulable(Option.none())))
                .settle(NODES);
        assertThat(texts(uncordoned)).isEmpty();
    }

    private static Node node(Stage stage) {
        return stage.get(Node.KIND, "", "w1");
    }

    private static Vector<String> texts(Stage stage) {
        return node(stage).spec().taints().map(taint -> taint.text());
    }

    private static Option<MicroTime> renewedAtStart() {
        return Option.some(new MicroTime(Stage.START));
    }

    private static Lease lease(Option<MicroTime> renewed) {
        return ImmutableLease.builder()
                .metadata(ObjectMeta.named("kube-node-lease", "w1"))
                .spec(ImmutableLeaseSpec.builder().renewTime(renewed).build())
                .build();
    }
}
