package dev.orrery.examples.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.EventNote;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.testkit.ObjectFixtures;
import dev.orrery.testkit.QuietControlPlane;
import dev.orrery.testkit.QuietKubelet;
import dev.orrery.testkit.QuietWorld;
import dev.orrery.testkit.Turn;
import io.vavr.collection.Vector;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CanaryControllerTest {

    private static final Controller<Unstructured> CONTROLLER = new CanaryController();
    private static final QuietControlPlane CONTROL_PLANE =
            new QuietControlPlane(Vector.of(CONTROLLER, new QuietDeployments()), QuietKubelet.healthy());

    private final QuietWorld beginning =
            Canaries.world(QuietWorld.empty(1), Canaries.canary(4, 10, 50, 100));

    /** What happens at one instant, and after each wait in turn. */
    private static QuietWorld later(QuietWorld world, int... seconds) {
        QuietWorld current = CONTROL_PLANE.workedOff(world);
        for (int wait : seconds) {
            current = CONTROL_PLANE.workedOff(current.after(Duration.ofSeconds(wait)));
        }
        return current;
    }

    private static String sizes(QuietWorld world) {
        return size(world, Canaries.STABLE) + "+" + size(world, Canaries.CANARY);
    }

    private static int size(QuietWorld world, String deployment) {
        return world.get(Deployment.KIND, deployment).spec().replicas().get();
    }

    private static String phase(QuietWorld world) {
        return Canaries.status(world).textAt("phase");
    }

    private static QuietWorld withImage(QuietWorld world, String image) {
        return world.with(ObjectFixtures.withImage(world.get(Deployment.KIND, Canaries.CANARY), image));
    }

    private static Vector<String> events(QuietWorld world) {
        Turn turn = Turn.of(world, CONTROLLER, world.get(Canary.KIND, Canaries.NAME).key());
        return turn.events().map(EventNote::message);
    }

    @Test
    void movesReplicasStepByStep() {
        assertThat(sizes(later(beginning))).isEqualTo("3+1");
        assertThat(sizes(later(beginning, 9))).isEqualTo("3+1");
        assertThat(sizes(later(beginning, 10))).isEqualTo("2+2");
        assertThat(sizes(later(beginning, 10, 10))).isEqualTo("0+4");
        assertThat(phase(later(beginning, 10, 10))).isEqualTo("Progressing");
        assertThat(phase(later(beginning, 10, 10, 10))).isEqualTo("Promoted");
    }

    @Test
    void takesNoReplicaFromTheStableDeploymentBeforeAnotherServes() {
        QuietWorld grown = Turn.of(
                        beginning, CONTROLLER, beginning.get(Canary.KIND, Canaries.NAME).key())
                .world();
        assertThat(sizes(grown)).isEqualTo("4+1");
    }

    @Test
    void goesBackWhenAStepIsUnwellForLongerThanItsPatience() {
        QuietWorld broken = withImage(later(beginning, 10), "shop:broken");
        assertThat(sizes(later(broken))).isEqualTo("4+2");
        assertThat(phase(later(broken, 29))).isEqualTo("Progressing");
        assertThat(phase(later(broken, 30))).isEqualTo("RolledBack");
        assertThat(sizes(later(broken, 30))).isEqualTo("4+0");
    }

    @Test
    void goesOnWhenAStepIsWellAgainInTime() {
        QuietWorld broken = later(withImage(later(beginning, 10), "shop:broken"), 29);
        QuietWorld mended = later(withImage(broken, "shop:3"), 5);
        assertThat(sizes(mended)).isEqualTo("2+2");
        assertThat(sizes(later(mended, 5))).isEqualTo("0+4");
    }

    @Test
    void staysRolledBackUntilSomethingElseIsAskedFor() {
        QuietWorld back = later(withImage(beginning, "shop:broken"), 30);
        QuietWorld mended = later(withImage(back, "shop:3"), 60);
        assertThat(phase(mended)).isEqualTo("RolledBack");

        QuietWorld again = mended.with(Canaries.with(mended.get(Canary.KIND, Canaries.NAME), "patience", 60));
        assertThat(sizes(later(again))).isEqualTo("3+1");
        assertThat(phase(later(again, 10, 10, 10))).isEqualTo("Promoted");
    }

    @Test
    void endsWithAllReplicasWhateverTheLastStep() {
        QuietWorld world = Canaries.world(QuietWorld.empty(1), Canaries.canary(4, 25));
        assertThat(sizes(later(world, 10))).isEqualTo("0+4");
    }

    @Test
    void saysWhatItWaitsForWhenADeploymentIsMissing() {
        QuietWorld alone = QuietWorld.empty(1).with(Canaries.canary(4, 100));
        assertThat(Canaries.status(later(alone)).textAt("message")).isEqualTo("there is no Deployment blue");
        assertThat(phase(later(alone, 30))).isEqualTo("RolledBack");
    }

    @Test
    void leavesADeploymentAloneThatIsToBeBoth() {
        Unstructured canary = Canaries.canary(4, 100);
        Unstructured both = canary.withContent(canary.content()
                .with("spec", canary.content().objectAt("spec").with("canary", Canaries.STABLE)));
        QuietWorld world = later(Canaries.world(QuietWorld.empty(1), both), 30);
        assertThat(sizes(world)).isEqualTo("4+0");
        assertThat(phase(world)).isEqualTo("RolledBack");
    }

    @Test
    void tellsOfEveryStepAndOfHowItEnds() {
        assertThat(events(beginning))
                .containsExactly("Scaled Deployment green from 0 to 1", "Step 1 of 3: 1 of 4 replicas for green");
        QuietWorld broken = later(withImage(beginning, "shop:broken"));
        assertThat(events(broken.after(Duration.ofSeconds(30))))
                .containsExactly("For 30s in step 1, green has 1 of 1 replicas updated, 0 available");
    }
}
