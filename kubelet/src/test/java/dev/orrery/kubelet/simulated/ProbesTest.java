package dev.orrery.kubelet.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.node.Fault;
import dev.orrery.api.node.Fault.How;
import org.junit.jupiter.api.Test;

/**
 * When probes change something.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/">
 *     Configure Liveness, Readiness and Startup Probes</a>
 */
class ProbesTest {

    private final Model model = Model.usual();

    @Test
    void aReadinessProbeSucceedsAfterItsInitialDelayAndItsThreshold() {
        model.put(Manifests.pod("web", Manifests.counter().withReadinessProbe(Manifests.http(5, 3, 3, 2))));
        model.at(30);
        // Started at 2 s; probes at 7 s and 10 s.
        assertThat(model.pod("web").readySince()).contains(Model.START.plusSeconds(10));
    }

    @Test
    void aHungProgramBecomesUnreadyAfterThreeProbes() {
        model.put(Manifests.pod("web", Manifests.counter().withReadinessProbe(Manifests.http(0, 10, 3, 1))));
        model.at(15).inject(new Fault.PodHang("default", "web"));
        model.at(41.9);
        assertThat(model.pod("web").isReady()).isTrue();
        model.at(42);
        // Probes at 22 s, 32 s and 42 s, ten seconds apart from the start at 2 s.
        assertThat(model.pod("web").isReady()).isFalse();
        String failure = " Warning Unhealthy: Readiness probe failed: Get \"http://10.244.0.1:80/\": context "
                + "deadline exceeded (Client.Timeout exceeded while awaiting headers)";
        assertThat(model.events("Unhealthy")).containsExactly("22s" + failure, "32s" + failure, "42s" + failure);
        assertThat(model.container("web").restartCount()).isZero();
    }

    @Test
    void aLivenessProbeThatFailsRestartsTheContainer() {
        model.put(Manifests.pod("web", Manifests.counter().withLivenessProbe(Manifests.http(0, 5, 2, 1))));
        model.at(10).inject(new Fault.PodHang("default", "web"));
        model.at(60);
        // Probes at 12 s and 17 s; a second to stop, a second to start.
        assertThat(model.events("Killing"))
                .containsExactly("17s Normal Killing: Container counter failed liveness probe, will be restarted");
        assertThat(model.events("Started")).last().isEqualTo("19s Normal Started: Started container counter");
        assertThat(model.container("web").restartCount()).isEqualTo(1);
        assertThat(model.pod("web").isReady()).isTrue();
    }

    @Test
    void theOtherProbesWaitForTheStartupProbe() {
        model.put(Manifests.pod(
                "web",
                Manifests.counter()
                        .withStartupProbe(Manifests.http(20, 5, 3, 1))
                        .withReadinessProbe(Manifests.http(0, 10, 3, 1))));
        model.at(21);
        assertThat(model.container("web").started()).contains(false);
        model.at(60);
        // The startup probe succeeds at 22 s, when the readiness probe's turn comes, too.
        assertThat(model.pod("web").readySince()).contains(Model.START.plusSeconds(22));
    }

    @Test
    void aProgramThatNeverStartsUpIsRestarted() {
        model.inject(new Fault.ImageBreak("kahootali/counter:1.1", How.HANG));
        model.put(Manifests.pod("web", Manifests.counter().withStartupProbe(Manifests.http(0, 5, 3, 1))));
        model.at(12);
        assertThat(model.events("Killing"))
                .containsExactly("12s Normal Killing: Container counter failed startup probe, will be restarted");
    }

    @Test
    void anImageThatIsNeverReadyRunsButServesNobody() {
        model.inject(new Fault.ImageBreak("kahootali/counter:1.1", How.NEVER_READY));
        model.put(Manifests.pod("web", Manifests.counter().withReadinessProbe(Manifests.http(0, 10, 3, 1))));
        model.at(21);
        assertThat(model.pod("web").status().phaseName()).isEqualTo("Running");
        assertThat(model.pod("web").isReady()).isFalse();
        String failure = " Warning Unhealthy: Readiness probe failed: HTTP probe failed with statuscode: 503";
        assertThat(model.events("Unhealthy")).containsExactly("2s" + failure, "12s" + failure);
        model.wasBusy();
        model.at(600);
        assertThat(model.wasBusy()).isFalse();
    }

    @Test
    void anImageThatIsFixedBecomesReadyAtTheNextProbe() {
        model.inject(new Fault.ImageBreak("kahootali/counter:1.1", How.NEVER_READY));
        model.put(Manifests.pod("web", Manifests.counter().withReadinessProbe(Manifests.http(0, 10, 3, 1))));
        model.at(25).inject(new Fault.ImageFix("kahootali/counter:1.1"));
        model.at(60);
        assertThat(model.pod("web").readySince()).contains(Model.START.plusSeconds(32));
    }

    @Test
    void aProbeRunsACommandThatTheModelUnderstands() {
        model.put(Manifests.pod("web", Manifests.counter().withReadinessProbe(Manifests.exec("sh", "-c", "exit 1"))));
        model.put(Manifests.pod("slow", Manifests.counter().withReadinessProbe(Manifests.exec("sleep", "5"))));
        model.put(Manifests.pod("well", Manifests.counter().withReadinessProbe(Manifests.exec("true"))));
        model.put(Manifests.pod("unknown", Manifests.counter().withReadinessProbe(Manifests.exec("pg_isready"))));
        model.at(5);
        assertThat(model.pod("web").isReady()).isFalse();
        assertThat(model.pod("slow").isReady()).isFalse();
        assertThat(model.pod("well").isReady()).isTrue();
        assertThat(model.pod("unknown").isReady()).isTrue();
        assertThat(model.events("Unhealthy"))
                .containsExactlyInAnyOrder(
                        "2s Warning Unhealthy: Readiness probe failed: ",
                        "2s Warning Unhealthy: Readiness probe failed: command timed out: \"sleep 5\" timed out after 1s");
    }
}
