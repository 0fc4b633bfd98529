package dev.orrery.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.scheduling.Cure;
import dev.orrery.api.scheduling.Placement;
import dev.orrery.model.core.ImmutableContainerPort;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.scheduling.Affinity;
import dev.orrery.model.scheduling.ImmutableAffinity;
import dev.orrery.model.scheduling.ImmutableNodeAffinity;
import dev.orrery.model.scheduling.ImmutableNodeSelector;
import dev.orrery.model.scheduling.ImmutableNodeSelectorRequirement;
import dev.orrery.model.scheduling.ImmutableNodeSelectorTerm;
import dev.orrery.model.scheduling.Toleration;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** What a pod that fits nowhere is told, word for word as kube-scheduler says it. */
final class UnschedulableMessageTest {
    private static final String TAINT = "1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }";
    private static final String HOPELESS =
            " preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.";
    private static final String CROWDED = " preemption: 0/4 nodes are available: "
            + "1 Preemption is not helpful for scheduling, 3 No preemption victims found for incoming pod.";

    private final Scene scene = Scene.ofFourNodes();

    @Test
    void aPodThatIsTooLargeForEveryNodeIsToldWhichResourceIsShort() {
        assertThat(scene.refusal(Scene.pod("cpu", "cpu", "9")))
                .isEqualTo("0/4 nodes are available: " + TAINT + ", 3 Insufficient cpu." + HOPELESS);
    }

    @Test
    void aNodeThatLacksTwoResourcesCountsForBoth() {
        assertThat(scene.refusal(Scene.pod("cpumem", "cpu", "9", "memory", "1Ti")))
                .isEqualTo("0/4 nodes are available: " + TAINT + ", 3 Insufficient cpu, 3 Insufficient memory."
                        + HOPELESS);
    }

    @Test
    void storageAndExtendedResourcesAreNamedToo() {
        assertThat(scene.refusal(Scene.pod("eph", "ephemeral-storage", "1Ti")))
                .contains("3 Insufficient ephemeral-storage.");
        assertThat(scene.refusal(Scene.pod("ext", "example.com/gpu", "1"))).contains("3 Insufficient example.com/gpu.");
    }

    @Test
    void aPodThatWouldFitAnEmptyNodeIsToldThatThereAreNoVictims() {
        Scene full = scene.bound(Scene.pod("a", "cpu", "4"))
                .bound(Scene.pod("b", "cpu", "4"))
                .bound(Scene.pod("c", "cpu", "4"));
        assertThat(full.refusal(Scene.pod("d", "cpu", "1")))
                .isEqualTo("0/4 nodes are available: " + TAINT + ", 3 Insufficient cpu." + CROWDED);
    }

    @Test
    void aPodThatNeverPreemptsIsToldSo() {
        Pod pod = Scene.pod("polite", "cpu", "9");
        assertThat(scene.refusal(pod.withSpec(pod.spec().withPreemptionPolicy(Option.some("Never")))))
                .endsWith(" preemption: not eligible due to preemptionPolicy=Never.");
    }

    @Test
    void aNodeSelectorThatNothingMatchesIsNamed() {
        Pod pod = Scene.pod("selector");
        assertThat(scene.refusal(pod.withSpec(pod.spec().withNodeSelector(TreeMap.of("disk", "ssd")))))
                .isEqualTo("0/4 nodes are available: " + TAINT
                        + ", 3 node(s) didn't match Pod's node affinity/selector." + HOPELESS);
    }

    @Test
    void aPodThatToleratesEverythingIsRefusedForResourcesByAllNodes() {
        Pod pod = Scene.pod("cpu-and-tolerate", "cpu", "9");
        Toleration all = Toleration.exists("node-role.kubernetes.io/control-plane", "NoSchedule");
        assertThat(scene.refusal(pod.withSpec(pod.spec().withTolerations(Vector.of(all)))))
                .isEqualTo("0/4 nodes are available: 4 Insufficient cpu." + HOPELESS);
    }

    @Test
    void cordonedNodesAreNamedByThatAndNotByTheirTaint() {
        Scene cordoned = scene.with(cordoned("w1"), cordoned("w2"), cordoned("w3"));
        assertThat(cordoned.refusal(Scene.pod("any")))
                .isEqualTo("0/4 nodes are available: " + TAINT + ", 3 node(s) were unschedulable." + HOPELESS);
    }

    private static Node cordoned(String name) {
        Node node = Scene.node(name);
        return node.withSpec(node.spec().withUnschedulable(Option.some(true)));
    }

    @Test
    void aPortThatIsTakenEverywhereIsNamed() {
        Scene taken = scene.bound(wantingPort("a")).bound(wantingPort("b")).bound(wantingPort("c"));
        assertThat(taken.refusal(wantingPort("d")))
                .isEqualTo("0/4 nodes are available: " + TAINT
                        + ", 3 node(s) didn't have free ports for the requested pod ports." + CROWDED);
    }

    private static Pod wantingPort(String name) {
        Pod pod = Scene.pod(name);
        return pod.withSpec(pod.spec()
                .withContainers(pod.spec()
                        .containers()
                        .map(container -> container.withPorts(Vector.of(ImmutableContainerPort.builder()
                                .containerPort(80)
                                .hostPort(8080)
                                .build())))));
    }

    @Test
    void aMissingClaimIsNamedOnceForTheWholeCluster() {
        assertThat(scene.refusal(Scene.using(Scene.pod("nopvc"), "counter")))
                .isEqualTo("0/4 nodes are available: persistentvolumeclaim \"counter\" not found." + HOPELESS);
    }

    @Test
    void aPodOfADaemonSetIsToldThatOnlyItsOwnNodeCounts() {
        Pod pod = Scene.pod("agent", "cpu", "9");
        assertThat(scene.refusal(pod.withSpec(pod.spec().withAffinity(Option.some(onlyOn("w2"))))))
                .isEqualTo("0/4 nodes are available: 1 Insufficient cpu, "
                        + "3 node(s) didn't satisfy plugin(s) [NodeAffinity]." + HOPELESS);
    }

    private static Affinity onlyOn(String node) {
        var field = ImmutableNodeSelectorRequirement.builder()
                .key("metadata.name")
                .operator("In")
                .addValues(node)
                .build();
        var term = ImmutableNodeSelectorTerm.builder().addMatchFields(field).build();
        return ImmutableAffinity.builder()
                .nodeAffinity(ImmutableNodeAffinity.builder()
                        .requiredDuringSchedulingIgnoredDuringExecution(ImmutableNodeSelector.builder()
                                .addNodeSelectorTerms(term)
                                .build())
                        .build())
                .build();
    }

    @Test
    void aPodOfADaemonSetGoesToItsOwnNode() {
        Pod pod = Scene.pod("agent");
        assertThat(scene.nodeOf(pod.withSpec(pod.spec().withAffinity(Option.some(onlyOn("w2"))))))
                .isEqualTo("w2");
    }

    @Test
    void aClusterWithoutNodesSaysSo() {
        assertThat(Scene.empty().refusal(Scene.pod("any"))).isEqualTo("no nodes available to schedule pods");
    }

    @Test
    void onlyTheRefusingPluginsSayWhatCouldHelp() {
        Placement.Unschedulable refused = (Placement.Unschedulable) scene.place(Scene.pod("cpu", "cpu", "9"));
        assertThat(refused.cures()).contains(Cure.POD_REMOVED, Cure.NODE_ADDED, Cure.NODE_TAINTS_CHANGED);
        assertThat(refused.cures()).doesNotContain(Cure.CLAIM_CHANGED, Cure.NODE_LABELS_CHANGED);
    }
}
