package dev.orrery.kubelet.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * How a pod comes up.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/">Pod Lifecycle</a>
 */
class StartupTest {

    private final Model model = Model.usual();

    @Test
    void aPodPullsItsImageForASecondStartsForASecondAndIsReady() {
        model.put(Manifests.pod("web", Manifests.counter()));
        model.at(10);
        assertThat(model.events())
                .containsExactly(
                        "0s Normal Pulling: Pulling image \"kahootali/counter:1.1\"",
                        "1s Normal Pulled: Successfully pulled image \"kahootali/counter:1.1\" in 1s (1s including "
                                + "waiting). Image size: " + ContainerId.bytes("kahootali/counter:1.1") + " bytes.",
                        "1s Normal Created: Created container: counter",
                        "2s Normal Started: Started container counter");
        assertThat(model.pod("web").isReady()).isTrue();
        assertThat(model.pod("web").readySince()).contains(Model.START.plusSeconds(2));
    }

    @Test
    void theSecondPodOfAnImageOnANodeFindsItThere() {
        model.put(Manifests.pod("web", Manifests.counter()));
        model.at(5).put(Manifests.pod("web-2", Manifests.counter()));
        assertThat(model.events("Pulled"))
                .last()
                .isEqualTo("5s Normal Pulled: Container image \"kahootali/counter:1.1\" already present on machine");
        model.at(6);
        assertThat(model.pod("web-2").isReady()).isTrue();
    }

    @Test
    void aPodIsPendingWithContainerCreatingUntilItsContainerRuns() {
        model.put(Manifests.pod("web", Manifests.counter()));
        Pod pod = model.pod("web");
        assertThat(pod.status().phaseName()).isEqualTo("Pending");
        assertThat(model.waiting("web")).isEqualTo("ContainerCreating");
        assertThat(pod.status().startTime()).contains(Model.START);
        assertThat(conditions(pod))
                .containsExactly(
                        "PodReadyToStartContainers=True",
                        "Initialized=True",
                        "Ready=False ContainersNotReady containers with unready status: [counter]",
                        "ContainersReady=False ContainersNotReady containers with unready status: [counter]",
                        "PodScheduled=True");
    }

    private static Vector<String> conditions(Pod pod) {
        return pod.status()
                .conditions()
                .map(condition -> condition.type() + "=" + condition.status() + text(condition.reason())
                        + text(condition.message()));
    }

    private static String text(Option<String> text) {
        return text.map(word -> " " + word).getOrElse("");
    }

    @Test
    void aRunningContainerReportsItsImageItsIdAndSinceWhenItRuns() {
        model.put(Manifests.pod("web", Manifests.counter()));
        model.at(2);
        var status = model.container("web");
        assertThat(status.state().running().get().startedAt()).contains(Model.START.plusSeconds(2));
        assertThat(status.image()).isEqualTo("docker.io/kahootali/counter:1.1");
        assertThat(status.imageID()).matches("docker.io/kahootali/counter@sha256:[0-9a-f]{64}");
        assertThat(status.containerID().get()).matches("containerd://[0-9a-f]{64}");
        assertThat(status.started()).contains(true);
        assertThat(status.ready()).isTrue();
        assertThat(model.pod("web").status().qosClass()).contains("BestEffort");
    }

    @Test
    void podsHaveAddressesOfTheirNode() {
        model.put(Manifests.pod("a", "worker-1", Manifests.counter()));
        model.put(Manifests.pod("b", "worker-1", Manifests.counter()));
        model.put(Manifests.pod("c", "worker-2", Manifests.counter()));
        assertThat(model.pod("a").status().podIP()).contains("10.244.0.1");
        assertThat(model.pod("b").status().podIP()).contains("10.244.0.2");
        assertThat(model.pod("c").status().podIP()).contains("10.244.1.1");
        assertThat(model.pod("c").status().hostIP()).contains("172.18.0.3");
    }

    @Test
    void aPodThatRunsWakesNobodyAndWritesNothing() {
        model.put(Manifests.pod(
                "web",
                Manifests.counter()
                        .withReadinessProbe(Manifests.http(0, 10, 3, 1))
                        .withLivenessProbe(Manifests.http(0, 10, 3, 1))));
        model.at(10);
        int commits = model.commits();
        model.wasBusy();
        model.at(3600);
        assertThat(model.commits()).isEqualTo(commits);
        assertThat(model.wasBusy()).isFalse();
    }

    @Test
    void aStartupCostsTwoStatuses() {
        model.put(Manifests.pod("web", Manifests.counter()));
        int afterFirst = model.commits();
        model.at(10);
        assertThat(model.commits() - afterFirst).isEqualTo(1);
    }

    @Test
    void initContainersRunOneAfterTheOtherBeforeTheMainOnes() {
        Pod pod = Manifests.pod("web", Manifests.counter());
        model.put(pod.withSpec(pod.spec()
                .withInitContainers(
                        Vector.of(Manifests.shell("first", "sleep 5"), Manifests.shell("second", "sleep 5")))));
        model.at(3);
        assertThat(model.waiting("web")).isEqualTo("PodInitializing");
        assertThat(conditions(model.pod("web")))
                .contains(
                        "Initialized=False ContainersNotInitialized containers with incomplete status: [first second]");
        model.at(60);
        assertThat(model.events("Started"))
                .containsExactly(
                        "2s Normal Started: Started container first",
                        "8s Normal Started: Started container second",
                        "15s Normal Started: Started container counter");
        assertThat(model.pod("web").isReady()).isTrue();
    }

    @Test
    void aSidecarStartsBeforeTheMainContainerAndRunsBesideIt() {
        Pod pod = Manifests.pod("web", Manifests.counter());
        model.put(pod.withSpec(pod.spec()
                .withInitContainers(
                        Vector.of(Manifests.container("proxy", "envoy:1").withRestartPolicy("Always")))));
        model.at(60);
        assertThat(model.events("Started"))
                .containsExactly(
                        "2s Normal Started: Started container proxy", "4s Normal Started: Started container counter");
        assertThat(model.pod("web")
                        .status()
                        .initContainerStatuses()
                        .head()
                        .state()
                        .running())
                .isNotEmpty();
        assertThat(model.pod("web").isReady()).isTrue();
    }

    @Test
    void aPodWaitsForItsConfigMapAndSaysSo() {
        Pod pod = Manifests.pod("web", Manifests.counter());
        model.put(pod.withSpec(pod.spec().withVolumes(Vector.of(Manifests.configured("settings", "web-settings")))));
        model.at(2);
        assertThat(model.events("FailedMount"))
                .startsWith("0s Warning FailedMount: MountVolume.SetUp failed for volume \"settings\" : configmap "
                        + "\"web-settings\" not found");
        assertThat(model.waiting("web")).isEqualTo("ContainerCreating");
        assertThat(model.pod("web").status().podIP()).isEmpty();
        model.put(Manifests.configMap("web-settings"));
        model.at(4);
        assertThat(model.pod("web").isReady()).isTrue();
    }

    @Test
    void aPodWaitsForAnAttachedVolumeButNotForASharedOne() {
        model.put(Manifests.volume("disk", "perordinal.orrery.dev", "Delete"));
        model.put(Manifests.claim("disk", "disk"));
        model.put(Manifests.volume("share", "shared.orrery.dev", "Delete"));
        model.put(Manifests.claim("share", "share"));
        model.put(Manifests.counterOn("on-disk", "worker-1", "disk"));
        model.put(Manifests.counterOn("on-share", "worker-1", "share"));
        model.at(10);
        assertThat(model.pod("on-share").isReady()).isTrue();
        assertThat(model.waiting("on-disk")).isEqualTo("ContainerCreating");
        model.put(Manifests.attachment("disk", "worker-1"));
        model.at(12);
        assertThat(model.pod("on-disk").isReady()).isTrue();
    }

    @Test
    void aPodThatWaitsForAVolumeKeepsNobodyBusy() {
        model.put(Manifests.counterOn("on-disk", "worker-1", "disk"));
        assertThat(model.wasBusy()).isFalse();
        model.at(130);
        assertThat(model.events("FailedMount"))
                .containsExactly(
                        "2m3s Warning FailedMount: Unable to attach or mount volumes: unmounted volumes=[data], "
                                + "unattached volumes=[], failed to process volumes=[data]: error processing PVC default/disk: "
                                + "failed to fetch PVC from API server: persistentvolumeclaims \"disk\" not found");
    }

    @Test
    void aNodeThatStartsAtOnceHasItsPodsReadyAtOnce() {
        Model quick = new Model(NodeTimings.USUAL.withContainerStart(Duration.ZERO));
        quick.put(Manifests.node("worker-1"));
        quick.put(Manifests.pod("web", Manifests.counter()));
        quick.at(1);
        assertThat(quick.pod("web").isReady()).isTrue();
    }
}
