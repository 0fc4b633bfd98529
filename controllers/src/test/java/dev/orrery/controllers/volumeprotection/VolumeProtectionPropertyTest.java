package dev.orrery.controllers.volumeprotection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Controller;
import dev.orrery.controllers.stage.Props;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What the protection of bound volumes guarantees, for many worlds. */
class VolumeProtectionPropertyTest extends ControllerPropertySuite<PersistentVolume> {

    @Override
    protected Controller<PersistentVolume> controller() {
        return new VolumeProtectionController();
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        QuietWorld world = empty;
        for (int i = draw.upTo(6); i > 0; i--) {
            world = edited(world, draw);
        }
        return world;
    }

    /** A volume comes, begins to go, or turns. */
    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        String name = "pv-" + draw.below(3);
        Option<PersistentVolume> known = world.find(PersistentVolume.KIND, name);
        if (known.isEmpty()) {
            return world.with(held(Props.volume(name, "", "1Gi")));
        }
        String phase = draw.oneOf("Available", "Bound", "Released");
        return draw.onceIn(2)
                ? world.without(known.get())
                : world.telling(known.get().withStatus(known.get().status().withPhase(Option.some(phase))));
    }

    private static PersistentVolume held(PersistentVolume volume) {
        return volume.withMetadata(volume.metadata().withFinalizers(Vector.of(VolumeProtectionController.FINALIZER)));
    }

    @Override
    protected QuietWorld meddled(QuietWorld world, Draw draw) {
        return edited(world, draw);
    }

    @Override
    protected void requireBounds(PersistentVolume volume, QuietWorld before, Action action, QuietWorld after) {
        assertThat(volume.status().phase()).doesNotContain("Bound");
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        assertThat(world.list(PersistentVolume.KIND)
                        .filter(volume -> volume.metadata().isTerminating()))
                .allMatch(volume -> volume.status().phase().contains("Bound"));
    }
}
