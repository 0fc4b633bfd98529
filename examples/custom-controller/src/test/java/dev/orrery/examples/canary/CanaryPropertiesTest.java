package dev.orrery.examples.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Controller;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.ObjectFixtures;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** The canary controller keeps what every controller must, with a Deployment controller that answers at once. */
class CanaryPropertiesTest extends ControllerPropertySuite<Unstructured> {

    @Override
    protected Controller<Unstructured> controller() {
        return new CanaryController();
    }

    @Override
    protected Vector<Controller<?>> companions() {
        return Vector.of(new QuietDeployments());
    }

    /** It resizes Deployments that belong to whoever made them. */
    @Override
    protected Set<Kind<?>> declared() {
        return HashSet.of(Deployment.KIND);
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        return Canaries.world(empty, Canaries.canary(draw.upTo(9), steps(draw)));
    }

    private static Integer[] steps(Draw draw) {
        return draw.oneOf(
                new Integer[] {10, 50, 100}, new Integer[] {100}, new Integer[] {25, 75}, new Integer[] {}, new Integer[] {0, 33});
    }

    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        Unstructured canary = world.get(Canary.KIND, Canaries.NAME);
        Deployment green = world.get(Deployment.KIND, Canaries.CANARY);
        return switch (draw.below(5)) {
            case 0 -> world.with(Canaries.with(canary, "replicas", draw.upTo(9)));
            case 1 -> world.with(Canaries.with(canary, "pause", draw.upTo(15)));
            case 2 -> world.with(ObjectFixtures.withImage(green, "shop:broken"));
            case 3 -> world.with(ObjectFixtures.withImage(green, "shop:" + draw.upTo(9)));
            default -> world.with(ObjectFixtures.withReplicas(green, draw.upTo(9)));
        };
    }

    @Override
    protected QuietWorld meddled(QuietWorld world, Draw draw) {
        Deployment either = world.get(Deployment.KIND, draw.oneOf(Canaries.STABLE, Canaries.CANARY));
        return world.with(ObjectFixtures.withReplicas(either, draw.upTo(9)));
    }

    /** What serves never becomes less than what is asked for, nor less than it was. */
    @Override
    protected void requireBounds(Unstructured canary, QuietWorld before, Action action, QuietWorld after) {
        int asked = Canary.of(canary).replicas();
        assertThat(serving(after)).isGreaterThanOrEqualTo(Math.min(asked, serving(before)));
    }

    private static int serving(QuietWorld world) {
        return size(world, Canaries.STABLE)
                + world.get(Deployment.KIND, Canaries.CANARY).status().availableReplicas();
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        int asked = Canary.of(world.get(Canary.KIND, Canaries.NAME)).replicas();
        String phase = Canaries.status(world).textAt("phase");
        boolean isBroken = QuietDeployments.isBroken(world.get(Deployment.KIND, Canaries.CANARY));

        assertThat(phase).isIn("Promoted", "RolledBack");
        assertThat(size(world, Canaries.CANARY)).isEqualTo(phase.equals("Promoted") ? asked : 0);
        assertThat(size(world, Canaries.STABLE)).isEqualTo(phase.equals("Promoted") ? 0 : asked);
        assertThat(Canaries.status(world).numberAt("canaryReplicas")).isEqualTo(size(world, Canaries.CANARY));
        assertThat(isBroken || phase.equals("Promoted") || size(world, Canaries.CANARY) == 0).isTrue();
    }

    private static int size(QuietWorld world, String deployment) {
        return world.get(Deployment.KIND, deployment).spec().replicas().getOrElse(1);
    }
}
