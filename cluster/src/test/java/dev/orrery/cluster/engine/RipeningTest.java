package dev.orrery.cluster.engine;

import static dev.orrery.cluster.engine.Bench.START;
import static dev.orrery.cluster.engine.Bench.create;
import static dev.orrery.cluster.engine.Bench.deployment;
import static dev.orrery.cluster.engine.Bench.engine;
import static dev.orrery.cluster.engine.Bench.podOf;
import static dev.orrery.cluster.engine.Bench.pods;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Watches;
import dev.orrery.api.request.Request;
import dev.orrery.model.apps.Deployment;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of an object that its controller need not look at yet. */
class RipeningTest {

    /** Makes a pod for each Deployment that it looks at. */
    private static final Controller<Deployment> REAPER = new Controller<>() {
        @Override
        public String name() {
            return "reaper";
        }

        @Override
        public Watches<Deployment> watches() {
            return Watches.of(Deployment.KIND).notBefore(deployment -> START.plusSeconds(7));
        }

        @Override
        public Plan plan(Deployment object, ClusterView view) {
            return Plan.of(Action.create(podOf(object, object.name() + "-pod"), "it is ripe"));
        }
    };

    @Test
    void anObjectIsLeftAloneUntilItIsRipeAndNobodyWaitsForThat() {
        Engine engine = engine(REAPER);
        create(engine, deployment("web"));
        assertThat(engine.runUntilIdle(Duration.ofHours(1))).isEmpty();
        assertThat(engine.now()).isEqualTo(START);
        engine.advance(Duration.ofSeconds(6));
        assertThat(pods(engine)).isEmpty();
        engine.advance(Duration.ofSeconds(1));
        assertThat(pods(engine)).containsExactly("web-pod");
    }

    @Test
    void anObjectThatIsRipeWhenItComesWakesAtOnce() {
        Engine engine = engine(REAPER);
        engine.advance(Duration.ofSeconds(7));
        create(engine, deployment("web"));
        engine.settle();
        assertThat(pods(engine)).containsExactly("web-pod");
    }

    @Test
    void anObjectThatIsGoneBeforeItIsRipeLeavesNoTimerBehind() {
        Engine engine = engine(REAPER);
        create(engine, deployment("web"));
        engine.send(Request.delete(Deployment.KIND, "default", "web"));
        engine.settle();
        assertThat(engine.due()).isEmpty();
    }
}
