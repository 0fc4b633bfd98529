package dev.orrery.controllers.daemonset;

import static dev.orrery.controllers.daemonset.Agent.MASTER;
import static dev.orrery.controllers.daemonset.Agent.cluster;
import static dev.orrery.controllers.daemonset.Agent.labelled;
import static dev.orrery.controllers.daemonset.Agent.node;
import static dev.orrery.controllers.daemonset.Agent.on;
import static dev.orrery.controllers.daemonset.Agent.running;
import static dev.orrery.controllers.daemonset.Agent.set;
import static dev.orrery.controllers.daemonset.Agent.startAll;
import static dev.orrery.controllers.daemonset.Agent.status;
import static dev.orrery.controllers.daemonset.Agent.template;
import static dev.orrery.controllers.daemonset.Agent.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.controllers.SmallCluster;
import dev.orrery.model.apps.DaemonSet;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.scheduling.ImmutableAffinity;
import dev.orrery.model.scheduling.ImmutableNodeAffinity;
import dev.orrery.model.scheduling.ImmutableNodeSelector;
import dev.orrery.model.scheduling.ImmutableNodeSelectorRequirement;
import dev.orrery.model.scheduling.ImmutableNodeSelectorTerm;
import dev.orrery.model.scheduling.ImmutableToleration;
import dev.orrery.model.scheduling.NodeSelectorTerm;
import dev.orrery.model.scheduling.Taint;
import dev.orrery.model.scheduling.Toleration;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** On which nodes a DaemonSet has a pod. */
class PlacementTest {

    private static final Toleration ANY_NO_SCHEDULE = ImmutableToleration.builder()
            .operator("Exists")
            .effect("NoSchedule")
            .build();

    @Test
    void everyNodeWithoutATaintGetsAPod() {
        SmallCluster<DaemonSet> cluster =
                cluster(set(1), node("node-0"), node("node-1"), node("node-2"), node("master", MASTER));
        startAll(cluster);
        assertThat(status(cluster))
                .isEqualTo("desired 3, current 3, ready 3, up-to-date 3, available 3, unavailable 0, misscheduled 0");
        assertThat(cluster.object().status().collisionCount()).isEmpty();
    }

    @Test
    void aTolerationBringsItOntoTheMasterToo() {
        DaemonSet set = with(set(1), template(set(1)).withTolerations(Vector.of(ANY_NO_SCHEDULE)));
        SmallCluster<DaemonSet> cluster = cluster(set, node("node-0"), node("master", MASTER));
        assertThat(cluster.settle())
                .filteredOn(line -> line.startsWith("ADDED pods"))
                .hasSize(2);
        assertThat(on(cluster, "master").spec().tolerations().head()).isEqualTo(ANY_NO_SCHEDULE);
    }

    @Test
    void aPodIsBoundToItsNodeByAffinityAndCarriesItsTemplate() {
        SmallCluster<DaemonSet> cluster = cluster(set(1), node("node-0"));
        assertThat(cluster.settle()).last().asString().startsWith("Normal SuccessfulCreate Created pod: agent-");
        Pod pod = on(cluster, "node-0");
        assertThat(pod.spec().nodeName()).isEmpty();
        assertThat(pod.metadata().generateName()).contains("agent-");
        assertThat(pod.metadata().label("pod-template-generation")).contains("1");
        assertThat(pod.metadata().label("controller-revision-hash").get()).matches("[a-z0-9]{8,10}");
        assertThat(pod.spec()
                        .tolerations()
                        .map(each -> each.key().get() + ":" + each.effect().get()))
                .containsExactly(
                        "node.kubernetes.io/not-ready:NoExecute",
                        "node.kubernetes.io/unreachable:NoExecute",
                        "node.kubernetes.io/disk-pressure:NoSchedule",
                        "node.kubernetes.io/memory-pressure:NoSchedule",
                        "node.kubernetes.io/pid-pressure:NoSchedule",
                        "node.kubernetes.io/unschedulable:NoSchedule");
    }

    @Test
    void onTheHostNetworkItAlsoToleratesAMissingNetwork() {
        DaemonSet set = with(set(1), template(set(1)).withHostNetwork(true));
        SmallCluster<DaemonSet> cluster =
                cluster(set, node("node-0", Taint.of("node.kubernetes.io/network-unavailable", "NoSchedule")));
        assertThat(cluster.settle())
                .filteredOn(line -> line.startsWith("ADDED pods"))
                .hasSize(1);
    }

    @Test
    void theNodeTakesThePlaceOfTheRequiredTerms() {
        NodeSelectorTerm fast = ImmutableNodeSelectorTerm.builder()
                .matchExpressions(Vector.of(ImmutableNodeSelectorRequirement.builder()
                        .key("disk")
                        .operator("In")
                        .values(Vector.of("ssd"))
                        .build()))
                .build();
        ImmutableAffinity affinity = ImmutableAffinity.builder()
                .nodeAffinity(ImmutableNodeAffinity.builder()
                        .requiredDuringSchedulingIgnoredDuringExecution(ImmutableNodeSelector.builder()
                                .nodeSelectorTerms(Vector.of(fast))
                                .build())
                        .build())
                .build();
        DaemonSet set = with(set(1), template(set(1)).withAffinity(affinity));
        SmallCluster<DaemonSet> cluster = cluster(set, node("node-0"), labelled("node-1", "disk", "ssd"));
        cluster.settle();
        assertThat(cluster.pods()).hasSize(1);
        assertThat(on(cluster, "node-1")
                        .spec()
                        .affinity()
                        .get()
                        .nodeAffinity()
                        .get()
                        .requiredDuringSchedulingIgnoredDuringExecution()
                        .get()
                        .nodeSelectorTerms()
                        .head()
                        .matchExpressions())
                .isEmpty();
    }

    @Test
    void aNoScheduleTaintLeavesTheRunningPodButCountsItAsMisplaced() {
        SmallCluster<DaemonSet> cluster = running(set(1), 3);
        cluster.apply(node("node-1", Taint.of("dedicated", "NoSchedule")));
        assertThat(cluster.settle()).isEmpty();
        assertThat(status(cluster))
                .isEqualTo("desired 2, current 2, ready 2, up-to-date 2, available 2, unavailable 0, misscheduled 1");
    }

    @Test
    void aNoExecuteTaintTakesThePodAway() {
        SmallCluster<DaemonSet> cluster = running(set(1), 2);
        String pod = on(cluster, "node-1").name();
        cluster.apply(node("node-1", Taint.of("dedicated", "NoExecute")));
        assertThat(cluster.settle())
                .containsExactly("TERMINATING pods/" + pod, "Normal SuccessfulDelete Deleted pod: " + pod);
        cluster.stop(pod).apply(node("node-1"));
        assertThat(cluster.settle())
                .filteredOn(line -> line.startsWith("ADDED pods"))
                .hasSize(1);
    }

    @Test
    void aCordonedNodeKeepsAndGetsItsPod() {
        SmallCluster<DaemonSet> cluster = running(set(1), 2);
        cluster.apply(node("node-1", Taint.of("node.kubernetes.io/unschedulable", "NoSchedule")));
        assertThat(cluster.settle()).isEmpty();
        String pod = on(cluster, "node-1").name();
        cluster.deletePod(pod).stop(pod);
        assertThat(cluster.settle())
                .filteredOn(line -> line.startsWith("ADDED pods"))
                .hasSize(1);
    }

    @Test
    void aNewNodeGetsItsPodWhenItIsReady() {
        SmallCluster<DaemonSet> cluster = running(set(1), 1);
        cluster.apply(node("node-9", Taint.of("node.kubernetes.io/not-ready", "NoSchedule")));
        assertThat(cluster.settle()).isEmpty();
        cluster.apply(node("node-9"));
        assertThat(cluster.settle())
                .filteredOn(line -> line.startsWith("ADDED pods"))
                .hasSize(1);
        assertThat(status(cluster))
                .isEqualTo("desired 2, current 2, ready 1, up-to-date 2, available 1, unavailable 1, misscheduled 0");
    }

    @Test
    void aPodThatNeverReachedItsNodeGoesWithTheNode() {
        SmallCluster<DaemonSet> cluster = cluster(set(1), node("node-0"), node("node-1"));
        cluster.settle();
        String pod = on(cluster, "node-1").name();
        cluster.remove(Node.KIND, "", "node-1");
        assertThat(cluster.settle()).contains("DELETED pods/" + pod);
    }

    @Test
    void aNodeSelectorFollowsTheLabelsOfTheNodes() {
        DaemonSet set = with(set(1), template(set(1)).withNodeSelector(TreeMap.of("disk", "ssd")));
        SmallCluster<DaemonSet> cluster = cluster(set, node("node-0"), node("node-1"));
        cluster.settle();
        assertThat(status(cluster))
                .isEqualTo("desired 0, current 0, ready 0, up-to-date 0, available 0, unavailable 0, misscheduled 0");
        cluster.apply(labelled("node-1", "disk", "ssd"));
        startAll(cluster);
        String pod = on(cluster, "node-1").name();
        cluster.apply(labelled("node-1", "disk", "hdd"));
        assertThat(cluster.settle()).contains("TERMINATING pods/" + pod);
        assertThat(status(cluster))
                .isEqualTo("desired 0, current 0, ready 0, up-to-date 0, available 0, unavailable 0, misscheduled 1");
    }

    @Test
    void ofTwoPodsOnANodeTheOlderStays() {
        SmallCluster<DaemonSet> cluster = running(set(1), 1);
        Pod first = on(cluster, "node-0");
        cluster.advance(Duration.ofSeconds(1));
        cluster.apply(first.withMetadata(first.metadata().withName("agent-twin")));
        assertThat(cluster.settle())
                .contains("TERMINATING pods/agent-twin")
                .doesNotContain("TERMINATING pods/" + first.name());
    }

    @Test
    void aFailedPodIsReplacedEverMoreSlowly() {
        SmallCluster<DaemonSet> cluster = running(set(1), 1);
        String first = on(cluster, "node-0").name();
        assertThat(cluster.end(first, "Failed").settle())
                .contains(
                        "Warning FailedDaemonPod Found failed daemon pod default/" + first
                                + " on node node-0, will try to kill it",
                        "DELETED pods/" + first);
        String second = on(cluster, "node-0").name();
        assertThat(cluster.start(second).end(second, "Failed").settle()).isEmpty();
        assertThat(cluster.wake()).contains(Duration.ofSeconds(1));
        assertThat(cluster.advance(Duration.ofSeconds(1)).settle()).contains("DELETED pods/" + second);
        String third = on(cluster, "node-0").name();
        assertThat(cluster.start(third).end(third, "Failed").settle()).isEmpty();
        assertThat(cluster.wake()).contains(Duration.ofSeconds(2));
    }
}
