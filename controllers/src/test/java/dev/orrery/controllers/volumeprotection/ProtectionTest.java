package dev.orrery.controllers.volumeprotection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.controllers.stage.Props;
import dev.orrery.controllers.stage.Stage;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** How storage in use is kept from being deleted. */
final class ProtectionTest {
    private static final PersistentVolumeClaim CLAIM = dying(Props.claim("data", "", "1Gi"));
    private static final Pod POD = Props.on("w1", Props.using("data", Props.pod("db")));

    @Test
    void aClaimStaysAsLongAsAPodUsesIt() {
        Stage used = Stage.empty().with(CLAIM, POD).settle(new ClaimProtectionController());
        assertThat(used.find(PersistentVolumeClaim.KIND, "default", "data")).isNotEmpty();
        Stage free = used.without(POD).settle(new ClaimProtectionController());
        assertThat(free.find(PersistentVolumeClaim.KIND, "default", "data")).isEmpty();
    }

    @Test
    void aPodWithoutANodeDoesNotHoldAClaim() {
        Stage stage =
                Stage.empty().with(CLAIM, Props.using("data", Props.pod("db"))).settle(new ClaimProtectionController());
        assertThat(stage.find(PersistentVolumeClaim.KIND, "default", "data")).isEmpty();
    }

    @Test
    void aVolumeStaysAsLongAsItIsBound() {
        PersistentVolume volume = Props.volume("pv", "", "1Gi");
        ObjectMeta metadata = volume.metadata()
                .withDeletionTimestamp(Option.some(Stage.START))
                .withFinalizers(Vector.of(VolumeProtectionController.FINALIZER));
        PersistentVolume bound =
                volume.withMetadata(metadata).withStatus(volume.status().withPhase(Option.some("Bound")));
        Stage held = Stage.empty().with(bound).settle(new VolumeProtectionController());
        assertThat(held.find(PersistentVolume.KIND, "", "pv")).isNotEmpty();
        Stage free = held.with(bound.withStatus(bound.status().withPhase(Option.some("Released"))))
                .settle(new VolumeProtectionController());
        assertThat(free.find(PersistentVolume.KIND, "", "pv")).isEmpty();
    }

    private static PersistentVolumeClaim dying(PersistentVolumeClaim claim) {
        return claim.withMetadata(claim.metadata()
                .withDeletionTimestamp(Option.some(Stage.START))
                .withFinalizers(Vector.of(ClaimProtectionController.FINALIZER)));
    }
}
