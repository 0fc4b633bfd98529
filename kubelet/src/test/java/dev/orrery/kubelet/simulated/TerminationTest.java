package dev.orrery.kubelet.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.core.Pod;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * How a pod goes.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination">Termination of Pods</a>
 */
class TerminationTest {

    private final Model model = Model.usual();

    @Test
    void aDeletedPodStopsWithinASecondAndIsGone() {
        model.put(Manifests.pod("web", Manifests.counter()));
        model.at(10).delete("web", 30);
        assertThat(model.events("Killing")).containsExactly("10s Normal Killing: Stopping container counter");
        assertThat(model.hasPod("web")).isTrue();
        model.at(11);
        assertThat(model.hasPod("web")).isFalse();
    }

    @Test
    void aPodThatNeverRanIsGoneAtOnce() {
        model.put(Manifests.pod("web", Manifests.counter()));
        model.at(0.5).delete("web", 30);
        assertThat(model.hasPod("web")).isFalse();
    }

    @Test
    void aProgramThatDoesNotStopInTimeIsKilled() {
        Model slow = new Model(new NodeTimings(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1)));
        slow.put(Manifests.node("worker-1"));
        slow.put(Manifests.pod("web", Manifests.counter()));
        slow.at(10).delete("web", 30);
        slow.at(39.9);
        assertThat(slow.container("web").state().running()).isNotEmpty();
        slow.at(40);
        assertThat(slow.hasPod("web")).isFalse();
        assertThat(exitCode(slow, "web")).isEqualTo(137);
    }

    @Test
    void aSecondDeletionShortensThePatience() {
        Model slow = new Model(new NodeTimings(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1)));
        slow.put(Manifests.node("worker-1"));
        slow.put(Manifests.pod("web", Manifests.counter()));
        slow.at(10).delete("web", 30);
        slow.at(12).delete("web", 5);
        slow.at(16.9);
        assertThat(slow.hasPod("web")).isTrue();
        slow.at(17);
        assertThat(slow.hasPod("web")).isFalse();
    }

    @Test
    void anAddressIsFreeAgainWhenItsPodIsGone() {
        model.put(Manifests.pod("web", Manifests.counter()));
        model.at(10).delete("web", 30);
        model.at(20);
        model.put(Manifests.pod("web", Manifests.counter()));
        model.at(30);
        assertThat(model.pod("web").isReady()).isTrue();
        assertThat(model.pod("web").status().podIP()).contains("10.244.0.2");
    }

    @Test
    void sidecarsStopAfterTheMainContainer() {
        Pod pod = Manifests.pod("web", Manifests.counter());
        model.put(pod.withSpec(pod.spec()
                .withInitContainers(
                        Vector.of(Manifests.container("proxy", "envoy:1").withRestartPolicy("Always")))));
        model.at(10).delete("web", 30);
        model.at(20);
        assertThat(model.events("Killing"))
                .containsExactly(
                        "10s Normal Killing: Stopping container counter",
                        "11s Normal Killing: Stopping container proxy");
    }

    @Test
    void aPodWhoseWorkIsDoneStopsItsSidecars() {
        Pod pod = Manifests.pod("job", Manifests.shell("work", "sleep 5; echo done"));
        model.put(pod.withSpec(pod.spec()
                .withRestartPolicy(Option.some("Never"))
                .withInitContainers(
                        Vector.of(Manifests.container("proxy", "envoy:1").withRestartPolicy("Always")))));
        model.at(30);
        assertThat(model.pod("job").status().phaseName()).isEqualTo("Succeeded");
    }

    /** "The hook must complete its execution before the TERM signal to stop the container can be sent." */
    @Test
    void aHookBeforeTheEndTakesItsTimeFromTheGracePeriod() {
        model.put(Manifests.pod("web", Manifests.beforeStop("sleep", JsonObject.EMPTY.with("seconds", 5))));
        model.at(10).delete("web", 30);
        model.at(15.9);
        assertThat(model.container("web").state().running()).isNotEmpty();
        model.at(16);
        assertThat(model.hasPod("web")).isFalse();
        assertThat(exitCode(model, "web")).isZero();
    }

    @Test
    void aHookThatTakesTooLongLeavesTheProgramTwoSeconds() {
        model.put(Manifests.pod("web", Manifests.beforeStop("exec", Manifests.command("sleep", "60"))));
        model.at(10).delete("web", 8);
        model.at(18.9);
        assertThat(model.hasPod("web")).isTrue();
        model.at(19);
        assertThat(model.hasPod("web")).isFalse();
        assertThat(exitCode(model, "web")).isZero();
    }

    @Test
    void aHookThatFailsIsToldOfAndHoldsNothingUp() {
        model.put(Manifests.pod("web", Manifests.beforeStop("exec", Manifests.command("false"))));
        model.at(10).delete("web", 30);
        model.at(11);
        assertThat(model.hasPod("web")).isFalse();
        assertThat(model.events("FailedPreStopHook"))
                .containsExactly("10s Warning FailedPreStopHook: PreStopHook failed");
    }

    private static int exitCode(Model model, String pod) {
        return model.lastOf(pod)
                .status()
                .containerStatuses()
                .head()
                .state()
                .terminated()
                .get()
                .exitCode();
    }
}
