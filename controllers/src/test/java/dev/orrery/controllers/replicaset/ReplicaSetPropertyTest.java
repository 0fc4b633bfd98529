package dev.orrery.controllers.replicaset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Controller;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.core.Pod;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.ObjectFixtures;
import dev.orrery.testkit.QuietWorld;
import io.vavr.control.Option;

/** What the replicaset controller guarantees, for many worlds. */
class ReplicaSetPropertyTest extends ControllerPropertySuite<ReplicaSet> {

    @Override
    protected Controller<ReplicaSet> controller() {
        return new ReplicaSetController();
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        QuietWorld world = empty.with(ObjectFixtures.replicaSet("web", draw.upTo(8)));
        for (int loose = draw.upTo(3); loose > 0; loose--) {
            world = world.with(loosePod(draw.oneOf("web", "other")));
        }
        return draw.onceIn(3) ? world.with(ObjectFixtures.replicaSet("other", draw.upTo(4))) : world;
    }

    /** Named as if it were one of a ReplicaSet's: which of them survives a scaling down is not what counts. */
    private static Pod loosePod(String app) {
        Pod pod = ObjectFixtures.pod("", app);
        return pod.withMetadata(pod.metadata().withGenerateName(Option.some(app + "-")));
    }

    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        ReplicaSet set = world.get(ReplicaSet.KIND, "web");
        return world.with(set.withSpec(
                set.spec().withReplicas(Option.some(draw.upTo(10))).withMinReadySeconds(Option.some(draw.upTo(5)))));
    }

    @Override
    protected void requireBounds(ReplicaSet set, QuietWorld before, Action action, QuietWorld after) {
        int wished = set.spec().replicas().get();
        assertThat(active(set, after))
                .as("active pods after: %s", action.reason())
                .isBetween(
                        Math.min(wished, active(set, before)), Math.max(wished, active(set, before) + adopted(action)));
    }

    private static int adopted(Action action) {
        return action.reason().contains("adopt") ? 1 : 0;
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        for (ReplicaSet set : world.list(ReplicaSet.KIND)) {
            int wished = set.spec().replicas().get();
            assertThat(active(set, world)).isEqualTo(wished);
            assertThat(set.status().replicas()).isEqualTo(wished);
            assertThat(set.status().fullyLabeledReplicas()).isEqualTo(wished);
            assertThat(set.status().readyReplicas()).isEqualTo(wished);
            assertThat(set.status().availableReplicas()).isEqualTo(wished);
            assertThat(set.status().observedGeneration())
                    .isEqualTo(set.metadata().generation());
        }
    }

    private static int active(ReplicaSet set, QuietWorld world) {
        return world.list(Pod.KIND)
                .count(pod -> pod.isActive()
                        && pod.metadata().isControlledBy(set.uid())
                        && set.spec()
                                .selector()
                                .selector()
                                .matches(pod.metadata().labels()));
    }
}
