package dev.orrery.kubelet.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.node.Fault;
import dev.orrery.api.node.Fault.How;
import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Images that cannot be pulled, and programs that end.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/containers/images/#imagepullbackoff">ImagePullBackOff</a>
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy">Restart policy: 10s, 20s,
 *     40s, …, capped at five minutes</a>
 */
class FailuresTest {

    private final Model model = Model.usual();

    @Test
    void anImageThatCannotBePulledShowsTheErrorAndThenThatTheKubeletWaits() {
        model.inject(new Fault.ImageBreak("nginx:2", How.PULL));
        model.put(Manifests.pod("web", Manifests.container("web", "nginx:2")));
        model.at(1);
        String error =
                "rpc error: code = NotFound desc = failed to pull and unpack image \"docker.io/library/nginx:2\": "
                        + "failed to resolve reference \"docker.io/library/nginx:2\": docker.io/library/nginx:2: not found";
        assertThat(model.waiting("web")).isEqualTo("ErrImagePull: " + error);
        model.at(2);
        assertThat(model.waiting("web"))
                .isEqualTo("ImagePullBackOff: Back-off pulling image \"nginx:2\": ErrImagePull: " + error);
        assertThat(model.events())
                .containsExactly(
                        "0s Normal Pulling: Pulling image \"nginx:2\"",
                        "1s Warning Failed: Failed to pull image \"nginx:2\": " + error,
                        "1s Warning Failed: Error: ErrImagePull",
                        "2s Normal BackOff: Back-off pulling image \"nginx:2\"",
                        "2s Warning Failed: Error: ImagePullBackOff");
    }

    @Test
    void pullsAreTriedAgainAfterTenSecondsDoubledUpToFiveMinutes() {
        model.inject(new Fault.ImageBreak("nginx:2", How.PULL));
        model.put(Manifests.pod("web", Manifests.container("web", "nginx:2")));
        model.at(1300);
        // Each try fails a second after it began; the delay counts from there.
        assertThat(model.events("Pulling").stream().map(event -> event.split(" ")[0]))
                .containsExactly("0s", "11s", "32s", "1m13s", "2m34s", "5m15s", "10m16s", "15m17s", "20m18s");
    }

    @Test
    void whileTheKubeletTriesAgainItSaysWhatItSaidBefore() {
        model.inject(new Fault.ImageBreak("nginx:2", How.PULL));
        model.put(Manifests.pod("web", Manifests.container("web", "nginx:2")));
        model.at(11);
        assertThat(model.events("Pulling")).hasSize(2);
        assertThat(model.waiting("web")).startsWith("ImagePullBackOff: ");

        model.inject(new Fault.ImageBreak("nginx:3", How.CRASH));
        model.put(Manifests.pod("loop", Manifests.container("loop", "nginx:3")));
        model.at(24);
        assertThat(model.waiting("loop")).startsWith("CrashLoopBackOff: ");
        assertThat(model.container("loop").restartCount()).isEqualTo(1);
    }

    @Test
    void anImageThatIsFixedIsPulledAtTheNextTry() {
        model.inject(new Fault.ImageBreak("nginx:2", How.PULL));
        model.put(Manifests.pod("web", Manifests.container("web", "nginx:2")));
        model.at(5).inject(new Fault.ImageFix("nginx:2"));
        model.at(13);
        assertThat(model.pod("web").isReady()).isTrue();
        assertThat(model.container("web").restartCount()).isZero();
    }

    @Test
    void anImageWithoutATagIsBrokenInAllOfThem() {
        model.inject(new Fault.ImageBreak("nginx", How.PULL));
        model.put(Manifests.pod("web", Manifests.container("web", "nginx:2")));
        model.at(5);
        assertThat(model.waiting("web")).startsWith("ImagePullBackOff");
    }

    @Test
    void anImageThatMayNotBePulledAndIsNotThereIsAnError() {
        model.put(Manifests.pod("web", Manifests.container("web", "nginx:2").withImagePullPolicy("Never")));
        assertThat(model.waiting("web"))
                .isEqualTo("ErrImageNeverPull: Container image \"nginx:2\" is not present with pull policy of Never");
    }

    @Test
    void aProgramThatFailsAtOnceIsRestartedAtOnceAndThenEverLater() {
        model.inject(new Fault.ImageBreak("nginx:2", How.CRASH));
        model.put(Manifests.pod("web", Manifests.container("web", "nginx:2")));
        model.at(1300);
        // It starts a second after it is created, and ends with its start; delays count from the end.
        assertThat(model.events("Started").stream().map(event -> event.split(" ")[0]))
                .containsExactly("2s", "3s", "14s", "35s", "1m16s", "2m37s", "5m18s", "10m19s", "15m20s", "20m21s");
        assertThat(model.container("web").restartCount()).isEqualTo(9);
    }

    @Test
    void aProgramInACrashLoopSaysHowLongItWaits() {
        model.inject(new Fault.ImageBreak("nginx:2", How.CRASH));
        model.put(Manifests.pod("web", Manifests.container("web", "nginx:2")));
        model.at(2);
        assertThat(model.container("web").state().terminated().get().reason()).contains("Error");
        model.at(3);
        assertThat(model.container("web").state().terminated().get().reason()).contains("Error");
        assertThat(model.container("web").restartCount()).isEqualTo(1);
        model.at(4);
        assertThat(model.waiting("web"))
                .isEqualTo("CrashLoopBackOff: back-off 10s restarting failed container=web "
                        + "pod=web_default(uid-of-web)");
        assertThat(model.container("web").lastState().terminated().get().exitCode())
                .isEqualTo(1);
        assertThat(model.events("BackOff"))
                .containsExactly("4s Warning BackOff: Back-off restarting failed container web in pod "
                        + "web_default(uid-of-web)");
        assertThat(model.pod("web").status().phaseName()).isEqualTo("Running");
        model.at(15);
        assertThat(model.waiting("web")).startsWith("CrashLoopBackOff: back-off 20s ");
        model.at(80);
        assertThat(model.waiting("web")).startsWith("CrashLoopBackOff: back-off 1m20s ");
    }

    @Test
    void aCrashLoopKeepsTheClusterBusyForThreeRetriesOnly() {
        model.inject(new Fault.ImageBreak("nginx:2", How.CRASH));
        model.put(Manifests.pod("web", Manifests.container("web", "nginx:2")));
        model.at(36);
        model.wasBusy();
        model.at(3600);
        assertThat(model.wasBusy()).isFalse();
    }

    @Test
    void tenMinutesWithoutAFailureAreForgiven() {
        model.put(Manifests.pod("web", Manifests.container("web", "nginx:2")));
        model.at(5).inject(new Fault.PodCrash("default", "web"));
        model.at(10).inject(new Fault.PodCrash("default", "web"));
        model.at(11);
        assertThat(model.waiting("web")).startsWith("CrashLoopBackOff: back-off 10s");
        model.at(700).inject(new Fault.PodCrash("default", "web"));
        assertThat(model.container("web").state().terminated().get().exitCode()).isEqualTo(1);
        model.at(701);
        assertThat(model.pod("web").isReady()).isTrue();
    }

    @Test
    void aProgramThatEndsWellIsRestartedOnlyWhereThePolicySaysAlways() {
        model.put(withPolicy("Always", "exit 0"));
        model.put(withPolicy("OnFailure", "exit 0"));
        model.put(withPolicy("Never", "exit 0"));
        model.at(5);
        assertThat(model.container("always").restartCount()).isEqualTo(1);
        assertThat(model.pod("onfailure").status().phaseName()).isEqualTo("Succeeded");
        assertThat(model.pod("never").status().phaseName()).isEqualTo("Succeeded");
        assertThat(model.pod("never").status().condition("Ready").get().reason())
                .contains("PodCompleted");
        assertThat(model.container("never").state().terminated().get().reason()).contains("Completed");
    }

    @Test
    void aProgramThatFailsIsNotRestartedWhereThePolicySaysNever() {
        model.put(withPolicy("OnFailure", "exit 3"));
        model.put(withPolicy("Never", "exit 3"));
        model.at(5);
        assertThat(model.container("onfailure").restartCount()).isEqualTo(1);
        assertThat(model.pod("never").status().phaseName()).isEqualTo("Failed");
        assertThat(model.container("never").state().terminated().get().exitCode())
                .isEqualTo(3);
    }

    private static Pod withPolicy(String policy, String script) {
        Pod pod = Manifests.pod(policy.toLowerCase(Locale.ROOT), Manifests.shell("main", script));
        return pod.withSpec(pod.spec().withRestartPolicy(Option.some(policy)));
    }

    @Test
    void anInitContainerThatFailsIsTriedAgainAndThePodGoesOnWaiting() {
        Pod pod = Manifests.pod("web", Manifests.counter());
        model.put(pod.withSpec(pod.spec().withInitContainers(Vector.of(Manifests.shell("init", "exit 1")))));
        model.at(5);
        var init = model.pod("web").status().initContainerStatuses().head();
        assertThat(init.state().waiting().get().reason()).contains("CrashLoopBackOff");
        assertThat(init.restartCount()).isEqualTo(1);
        assertThat(model.pod("web").status().phaseName()).isEqualTo("Pending");
    }

    @Test
    void faultsOfWhatIsNotThereAreRefused() {
        assertThat(model.refusalOf(new Fault.PodCrash("default", "nobody"))).isEqualTo("pods \"nobody\" not found");
        assertThat(model.refusalOf(new Fault.NodeCrash("nowhere"))).isEqualTo("nodes \"nowhere\" not found");
        assertThat(model.refusalOf(new Fault.NodeRecover("worker-1"))).isEqualTo("node \"worker-1\" has not crashed");
        assertThat(model.refusalOf(new Fault.ImageFix("nginx"))).isEqualTo("image \"nginx\" is not broken");
    }
}
