package dev.orrery.controllers.persistentvolume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Wake;
import dev.orrery.controllers.stage.Props;
import dev.orrery.controllers.stage.Stage;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.storage.VolumeBinding;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How claims and volumes find each other, and part. */
final class VolumeLifeTest {
    private static final Controller<?>[] ALL = new PersistentVolumeControllerProvider()
            .controllers(new ClusterPorts(Vector.of(new DiskMaker())))
            .toJavaArray(Controller<?>[]::new);
    private static final PersistentVolumeClaim CLAIM = Props.claim("data", "manual", "1Gi");

    @Test
    void aClaimTakesTheSmallestVolumeThatIsLargeEnoughAndTheWritesComeInOrder() {
        Stage stage = Stage.empty()
                .with(Props.volume("small", "manual", "500Mi"), Props.volume("large", "manual", "5Gi"))
                .with(Props.volume("fitting", "manual", "2Gi"), Props.volume("other", "fast", "1Gi"), CLAIM)
                .settle(ALL);
        assertThat(stage.written())
                .containsExactly(
                        "update persistentvolumes fitting",
                        "update persistentvolumes/status fitting",
                        "update persistentvolumeclaims data",
                        "update persistentvolumeclaims/status data");
        PersistentVolumeClaim bound = claim(stage);
        assertThat(bound.status().phase()).contains("Bound");
        assertThat(bound.status().capacity().get("storage").map(Object::toString))
                .contains("2Gi");
        assertThat(bound.metadata().annotation("pv.kubernetes.io/bind-completed"))
                .contains("yes");
        assertThat(volume(stage, "fitting").metadata().annotation("pv.kubernetes.io/bound-by-controller"))
                .contains("yes");
    }

    @Test
    void aNewVolumeDoesNotBindAClaimThatWaitsUntilTheNextResync() {
        Stage waiting = Stage.empty().with(CLAIM).settle(ALL);
        assertThat(waiting.wake()).contains(Wake.inBackground(Duration.ofSeconds(15)));
        PersistentVolume late = Props.volume("late", "manual", "1Gi");
        Stage known = waiting.with(late).run(new VolumeController(Vector.empty()), late.key());
        assertThat(claim(known).status().phase()).contains("Pending");
        assertThat(claim(known.run(new ClaimController(), CLAIM.key())).status().phase())
                .contains("Bound");
    }

    @Test
    void aClaimThatFindsNothingIsToldWhy() {
        assertThat(Stage.empty().with(CLAIM).settle(ALL).events())
                .containsExactly(
                        EventNote.warning("ProvisioningFailed", "storageclass.storage.k8s.io \"manual\" not found"));
        assertThat(Stage.empty()
                        .with(Props.claim("data", "", "1Gi"))
                        .settle(ALL)
                        .events())
                .containsExactly(EventNote.normal(
                        "FailedBinding", "no persistent volumes available for this claim and no storage class is set"));
    }

    @Test
    void aClaimMayAskForAVolumeByName() {
        PersistentVolumeClaim wanting = CLAIM.withSpec(CLAIM.spec().withVolumeName(Option.some("pv")));
        assertThat(claim(Stage.empty()
                                .with(Props.volume("pv", "manual", "1Gi"), wanting)
                                .settle(ALL))
                        .status()
                        .phase())
                .contains("Bound");
        assertThat(Stage.empty()
                        .with(Props.volume("pv", "manual", "1Mi"), wanting)
                        .settle(ALL)
                        .events())
                .contains(EventNote.warning(
                        "VolumeMismatch", "Cannot bind to requested volume \"pv\": requested PV is too small"));
        PersistentVolume taken =
                VolumeBinding.given(Props.volume("pv", "manual", "1Gi"), Props.claim("rival", "manual", "1Gi"));
        assertThat(Stage.empty()
                        .with(Props.claim("rival", "manual", "1Gi"), taken)
                        .settle(ALL)
                        .with(wanting)
                        .run(new ClaimController(), wanting.key())
                        .events())
                .contains(EventNote.warning("FailedBinding", "volume \"pv\" already bound to a different claim."));
    }

    @Test
    void aClassThatWaitsBindsNothingBeforeThereIsAPod() {
        Stage stage = Stage.empty()
                .with(Props.storageClass("manual", "kubernetes.io/no-provisioner", "WaitForFirstConsumer"))
                .with(Props.volume("pv", "manual", "1Gi"), CLAIM)
                .settle(ALL);
        assertThat(stage.events())
                .containsExactly(EventNote.normal(
                        "WaitForFirstConsumer", "waiting for first consumer to be created before binding"));
        PersistentVolume given = VolumeBinding.given(volume(stage, "pv"), claim(stage));
        assertThat(claim(stage.with(given).settle(ALL)).status().phase()).contains("Bound");
    }

    @Test
    void aVolumeIsMadeForAClaimOfAClassWithAProvisioner() {
        Stage stage = Stage.empty()
                .with(Props.storageClass("manual", "example.com/disk", "Immediate"), CLAIM)
                .settle(ALL);
        PersistentVolume made = volume(stage, "pvc-uid-data");
        assertThat(made.status().phase()).contains("Bound");
        assertThat(made.spec().persistentVolumeReclaimPolicy()).contains("Delete");
        assertThat(made.metadata().annotation("pv.kubernetes.io/provisioned-by"))
                .contains("example.com/disk");
        assertThat(claim(stage).status().phase()).contains("Bound");
        assertThat(stage.events().map(EventNote::message))
                .contains(
                        "External provisioner is provisioning volume for claim \"default/data\"",
                        "Successfully provisioned volume pvc-uid-data");
    }

    @Test
    void aClassThatWaitsHasItsVolumeMadeWhenTheNodeIsKnown() {
        Stage waiting = Stage.empty()
                .with(Props.storageClass("manual", "example.com/disk", "WaitForFirstConsumer"), CLAIM)
                .settle(ALL);
        assertThat(waiting.find(PersistentVolume.KIND, "", "pvc-uid-data")).isEmpty();
        PersistentVolumeClaim selected = claim(waiting);
        Stage made = waiting.with(
                        selected.withMetadata(selected.metadata().withAnnotation(VolumeBinding.SELECTED_NODE, "w1")))
                .settle(ALL);
        assertThat(claim(made).status().phase()).contains("Bound");
    }

    @Test
    void aModeThatTheProvisionerDoesNotSupportFails() {
        Stage stage = Stage.empty()
                .with(Props.storageClass("manual", "example.com/disk", "Immediate"))
                .with(CLAIM.withSpec(CLAIM.spec().withAccessModes(Vector.of("ReadWriteMany"))))
                .settle(ALL);
        assertThat(stage.events())
                .contains(EventNote.warning(
                        "ProvisioningFailed",
                        "failed to provision volume with StorageClass \"manual\": ReadWriteMany is not supported"));
    }

    @Test
    void aProvisionerThatNobodyRunsIsWaitedFor() {
        Stage stage = Stage.empty()
                .with(Props.storageClass("manual", "example.com/far", "Immediate"), CLAIM)
                .settle(ALL);
        assertThat(stage.events().map(EventNote::reason)).contains("ExternalProvisioning");
        assertThat(claim(stage).metadata().annotation("volume.kubernetes.io/storage-provisioner"))
                .contains("example.com/far");
    }

    @Test
    void aRetainedVolumeIsReleasedAndFreeAgainWhenItsReferenceIsTakenAway() {
        Stage bound =
                Stage.empty().with(Props.volume("pv", "manual", "1Gi"), CLAIM).settle(ALL);
        Stage released = bound.without(CLAIM).settle(ALL);
        assertThat(volume(released, "pv").status().phase()).contains("Released");
        Stage again = released.with(CLAIM.withMetadata(CLAIM.metadata().withUid(Option.some("second"))))
                .settle(ALL);
        assertThat(claim(again).status().phase()).contains("Pending");
        PersistentVolume kept = volume(again, "pv");
        Stage freed = again.with(kept.withSpec(kept.spec().withClaimRef(Option.none())))
                .run(new VolumeController(Vector.empty()), kept.key());
        assertThat(volume(freed, "pv").status().phase()).contains("Available");
    }

    @Test
    void aVolumeThatWasMadeGoesWithItsClaim() {
        Stage gone = Stage.empty()
                .with(Props.storageClass("manual", "example.com/disk", "Immediate"), CLAIM)
                .settle(ALL)
                .without(CLAIM)
                .settle(ALL);
        assertThat(gone.find(PersistentVolume.KIND, "", "pvc-uid-data")).isEmpty();
    }

    @Test
    void aVolumeThatNothingCanDeleteFails() {
        PersistentVolume volume = Props.volume("pv", "manual", "1Gi");
        Stage failed = Stage.empty()
                .with(volume.withSpec(volume.spec().withPersistentVolumeReclaimPolicy(Option.some("Delete"))), CLAIM)
                .settle(ALL)
                .without(CLAIM)
                .settle(ALL);
        assertThat(volume(failed, "pv").status().phase()).contains("Failed");
        assertThat(failed.events().map(EventNote::reason)).contains("VolumeFailedDelete");
    }

    @Test
    void aClaimWhoseVolumeIsGoneIsLost() {
        Stage bound =
                Stage.empty().with(Props.volume("pv", "manual", "1Gi"), CLAIM).settle(ALL);
        Stage lost = bound.without(volume(bound, "pv")).settle(ALL);
        assertThat(claim(lost).status().phase()).contains("Lost");
        assertThat(lost.events())
                .contains(EventNote.warning(
                        "ClaimLost", "Bound claim has lost its PersistentVolume. Data on the volume is lost!"));
    }

    private static PersistentVolumeClaim claim(Stage stage) {
        return stage.get(PersistentVolumeClaim.KIND, "default", "data");
    }

    private static PersistentVolume volume(Stage stage, String name) {
        return stage.get(PersistentVolume.KIND, "", name);
    }
}
