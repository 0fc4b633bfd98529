package dev.orrery.controllers.volumeprotection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Controller;
import dev.orrery.controllers.stage.Props;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.Vector;

/** What the protection of claims in use guarantees, for many worlds. */
class ClaimProtectionPropertyTest extends ControllerPropertySuite<PersistentVolumeClaim> {

    @Override
    protected Controller<PersistentVolumeClaim> controller() {
        return new ClaimProtectionController();
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        QuietWorld world = empty;
        for (int i = draw.upTo(8); i > 0; i--) {
            world = edited(world, draw);
        }
        return world;
    }

    /**
     * A claim comes or begins to go, or a pod that uses one does. Pods come with their nodes: whether one without gets its
     * node or loses its claim first is a race that both may win.
     */
    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        String claim = "data-" + draw.below(3);
        String pod = "db-" + draw.below(4);
        return draw.onceIn(2)
                ? world.find(PersistentVolumeClaim.KIND, claim)
                        .map(world::without)
                        .getOrElse(() -> world.with(held(Props.claim(claim, "", "1Gi"))))
                : world.find(Pod.KIND, pod)
                        .map(world::without)
                        .getOrElse(() -> world.with(Props.on("node-1", Props.using(claim, Props.pod(pod)))));
    }

    private static PersistentVolumeClaim held(PersistentVolumeClaim claim) {
        return claim.withMetadata(claim.metadata().withFinalizers(Vector.of(ClaimProtectionController.FINALIZER)));
    }

    @Override
    protected void requireBounds(PersistentVolumeClaim claim, QuietWorld before, Action action, QuietWorld after) {
        assertThat(isUsed(claim, before))
                .as("%s is let go while a pod uses it", claim.name())
                .isFalse();
    }

    private static boolean isUsed(PersistentVolumeClaim claim, QuietWorld world) {
        return world.list(Pod.KIND)
                .exists(pod -> pod.isScheduled() && pod.spec().claimNames().contains(claim.name()));
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        assertThat(world.list(PersistentVolumeClaim.KIND)
                        .filter(claim -> claim.metadata().isTerminating() && !isUsed(claim, world)))
                .as("claims that wait for nobody")
                .isEmpty();
    }
}
