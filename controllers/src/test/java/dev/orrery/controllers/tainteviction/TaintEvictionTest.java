package dev.orrery.controllers.tainteviction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Wake;
import dev.orrery.controllers.stage.Props;
import dev.orrery.controllers.stage.Stage;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.Pod;
import dev.orrery.model.scheduling.Taint;
import dev.orrery.model.scheduling.Toleration;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long pods stay on a node that does not want them. */
final class TaintEvictionTest {
    private static final TaintEvictionController CONTROLLER = new TaintEvictionController();
    private static final Taint TAINT = Taint.of("maintenance", "NoExecute");
    private static final Pod POD = Props.on("w1", Props.pod("web"));

    @Test
    void aPodThatDoesNotTolerateTheTaintGoesAtOnce() {
        Stage stage = Stage.empty().with(tainted(), POD).settle(CONTROLLER);
        Pod evicted = stage.get(Pod.KIND, "default", "web");
        assertThat(evicted.metadata().isTerminating()).isTrue();
        assertThat(evicted.status().condition("DisruptionTarget").flatMap(each -> each.reason()))
                .contains("DeletionByTaintManager");
        assertThat(stage.events())
                .containsExactly(EventNote.normal("TaintManagerEviction", "Marking for deletion Pod default/web"));
    }

    /** As the taint manager does: it does not ask who else is deleting the pod. */
    @Test
    void aPodThatSomebodyElseDeletesAtTheSameTimeIsMarkedOnceAllTheSame() {
        Pod leaving = POD.withMetadata(POD.metadata()
                .withDeletionTimestamp(Option.some(Stage.START.plusSeconds(30)))
                .withDeletionGracePeriodSeconds(Option.some(30L)));
        Stage stage = Stage.empty().with(tainted(), leaving).run(CONTROLLER, POD.key());
        assertThat(stage.events())
                .containsExactly(EventNote.normal("TaintManagerEviction", "Marking for deletion Pod default/web"));
        Option<Object> memory =
                CONTROLLER.plan(leaving, stage.view(CONTROLLER, Option.none())).memory();
        assertThat(CONTROLLER.plan(pod(stage), stage.view(CONTROLLER, memory)).actions())
                .isEmpty();
    }

    @Test
    void aPodThatToleratesItForAWhileGoesAfterThat() {
        Stage stage = Stage.empty().with(tainted(), tolerating(30));
        Plan first = CONTROLLER.plan(pod(stage), stage.view(CONTROLLER, Option.none()));
        assertThat(first.actions()).isEmpty();
        assertThat(first.wake()).contains(Wake.forProgress(Duration.ofSeconds(30)));
        Stage later = stage.at(Duration.ofSeconds(30));
        Plan second = CONTROLLER.plan(pod(later), later.view(CONTROLLER, first.memory()));
        assertThat(second.actions()).hasSize(2);
    }

    @Test
    void aPodThatToleratesItForNoTimeGoesAtOnce() {
        assertThat(pod(Stage.empty().with(tainted(), tolerating(0)).settle(CONTROLLER))
                        .metadata()
                        .isTerminating())
                .isTrue();
    }

    @Test
    void aPodThatToleratesItForEverStays() {
        Pod pod = POD.withSpec(POD.spec().withTolerations(Vector.of(Toleration.exists("maintenance", "NoExecute"))));
        Stage stage = Stage.empty().with(tainted(), pod).settle(CONTROLLER);
        assertThat(pod(stage).metadata().isTerminating()).isFalse();
        assertThat(stage.wake()).isEmpty();
    }

    @Test
    void aTaintThatIsTakenAwayInTimeSparesThePod() {
        Stage stage = Stage.empty().with(tainted(), tolerating(30));
        Option<Object> memory = CONTROLLER
                .plan(pod(stage), stage.view(CONTROLLER, Option.none()))
                .memory();
        Stage spared = stage.with(Props.node("w1")).at(Duration.ofSeconds(10)).run(CONTROLLER, POD.key(), memory.get());
        assertThat(spared.events())
                .containsExactly(EventNote.normal("TaintManagerEviction", "Cancelling deletion of Pod default/web"));
    }

    private static Pod pod(Stage stage) {
        return stage.get(Pod.KIND, "default", "web");
    }

    private static Node tainted() {
        Node node = Props.node("w1");
        return node.withSpec(node.spec().withTaints(Vector.of(TAINT)));
    }

    private static Pod tolerating(long seconds) {
        Toleration toleration =
                Toleration.exists("maintenance", "NoExecute").withTolerationSeconds(Option.some(seconds));
        return POD.withSpec(POD.spec().withTolerations(Vector.of(toleration)));
    }
}
