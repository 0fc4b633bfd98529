package dev.orrery.controllers.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Wake;
import dev.orrery.controllers.stage.Props;
import dev.orrery.controllers.stage.Stage;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Condition;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a namespace ends. */
final class NamespaceControllerTest {
    private static final NamespaceController CONTROLLER = new NamespaceController();
    private static final Namespace DYING = dying();
    private static final Duration GRACE = Duration.ofSeconds(5);

    @Test
    void nothingHappensForFiveSeconds() {
        Stage stage = Stage.empty().with(DYING, Props.pod("web")).run(CONTROLLER, DYING.key());
        assertThat(stage.log()).isEmpty();
        assertThat(stage.wake()).contains(Wake.forProgress(GRACE));
    }

    @Test
    void thenEverythingGoesAndTheNamespaceLast() {
        Stage stage = Stage.empty()
                .with(DYING, Props.pod("web"), Props.claim("data", "", "1Gi"))
                .at(GRACE)
                .settle(CONTROLLER);
        assertThat(stage.state().all().hasNext()).isFalse();
    }

    @Test
    void whatIsLeftIsToldInTheStatus() {
        PersistentVolumeClaim held = Props.claim("data", "", "1Gi");
        Stage stage = Stage.empty()
                .with(DYING, Props.on("w1", Props.pod("web")))
                .with(held.withMetadata(held.metadata().withFinalizers(Vector.of("example.com/hold"))))
                .at(GRACE)
                .settle(CONTROLLER);
        assertThat(message(stage, "NamespaceContentRemaining"))
                .isEqualTo("Some resources are remaining: "
                        + "persistentvolumeclaims. has 1 resource instances, pods. has 1 resource instances");
        assertThat(message(stage, "NamespaceFinalizersRemaining"))
                .isEqualTo("Some content in the namespace has "
                        + "finalizers remaining: example.com/hold in 1 resource instances");
        assertThat(stage.get(Pod.KIND, "default", "web").metadata().isTerminating())
                .isTrue();
    }

    @Test
    void aNamespaceInUseIsLeftAlone() {
        Stage stage =
                Stage.empty().with(Props.namespace("default"), Props.pod("web")).settle(CONTROLLER);
        assertThat(stage.log()).isEmpty();
    }

    private static String message(Stage stage, String type) {
        return stage.get(Namespace.KIND, "", "default")
                .status()
                .conditions()
                .find(condition -> condition.type().equals(type))
                .flatMap(Condition::message)
                .get();
    }

    private static Namespace dying() {
        Namespace namespace = Props.namespace("default");
        return namespace.withMetadata(namespace.metadata().withDeletionTimestamp(Option.some(Stage.START)));
    }
}
