package dev.orrery.controllers.podgc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Wake;
import dev.orrery.controllers.stage.Props;
import dev.orrery.controllers.stage.Stage;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.scheduling.Taint;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which pods are cleared away, and when. */
final class PodGcTest {
    private static final PodGcController CONTROLLER = new PodGcController();
    private static final Pod POD = Props.on("w1", Props.pod("web"));

    @Test
    void aPodOfANodeThatIsGoneStaysForFortySecondsAndTheRestOfAPeriod() {
        Stage stage = Stage.empty().with(POD).at(Duration.ofSeconds(5));
        Plan first = CONTROLLER.plan(pod(stage), stage.view(CONTROLLER, Option.none()));
        assertThat(first.wake()).contains(Wake.forProgress(Duration.ofSeconds(55)));
        Stage later = stage.at(Duration.ofSeconds(60))
                .run(CONTROLLER, POD.key(), first.memory().get());
        assertThat(later.find(Pod.KIND, "default", "web")).isEmpty();
    }

    @Test
    void aPodOfALivingNodeStays() {
        Stage stage = Stage.empty().with(Props.node("w1"), POD).settle(CONTROLLER);
        assertThat(stage.log()).isEmpty();
    }

    @Test
    void aTerminatingPodOfANodeOutOfServiceGoesAtOnce() {
        Node node = Props.node("w1");
        Node lost = node.withSpec(
                        node.spec().withTaints(Vector.of(Taint.of("node.kubernetes.io/out-of-service", "NoExecute"))))
                .withStatus(node.status().withConditions(Vector.of(Condition.of("Ready", false))));
        Stage stage = Stage.empty().with(lost, dying(POD)).settle(CONTROLLER);
        assertThat(stage.find(Pod.KIND, "default", "web")).isEmpty();
    }

    @Test
    void aTerminatingPodWithoutANodeGoesAtOnce() {
        Stage stage = Stage.empty().with(dying(Props.pod("web"))).settle(CONTROLLER);
        assertThat(stage.find(Pod.KIND, "default", "web")).isEmpty();
    }

    @Test
    void onlySoManyFinishedPodsAreKept() {
        Stage stage = Stage.empty().with(Props.namespace("kube-system"));
        for (int i = 0; i < FinishedPodsController.THRESHOLD + 2; i++) {
            stage = stage.with(Props.phase("Succeeded", Props.pod("job-" + i)));
        }
        Namespace system = stage.get(Namespace.KIND, "", "kube-system");
        FinishedPodsController controller = new FinishedPodsController();
        assertThat(controller
                        .plan(system, stage.view(controller, Option.none()))
                        .actions())
                .hasSize(2);
    }

    private static Pod pod(Stage stage) {
        return stage.get(Pod.KIND, "default", "web");
    }

    private static Pod dying(Pod pod) {
        return pod.withMetadata(pod.metadata().withDeletionTimestamp(Option.some(Stage.START)));
    }
}
