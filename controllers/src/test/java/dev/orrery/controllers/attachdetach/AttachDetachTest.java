package dev.orrery.controllers.attachdetach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.EventNote;
import dev.orrery.controllers.stage.Props;
import dev.orrery.controllers.stage.Stage;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.scheduling.Taint;
import dev.orrery.model.storage.VolumeAttachment;
import dev.orrery.model.storage.VolumeBinding;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When volumes come to a node, and when they leave it. */
final class AttachDetachTest {
    private static final Attachable DISKS = new Attachable(Vector.of("disk"));
    private static final AttachController ATTACH = new AttachController(DISKS);
    private static final DetachController DETACH = new DetachController(DISKS);
    private static final Pod FIRST = Props.on("w1", Props.using("data", Props.pod("first")));
    private static final Pod SECOND = Props.on("w2", Props.using("data", Props.pod("second")));

    @Test
    void aVolumeIsAttachedToTheNodeOfItsPod() {
        Stage stage = scene("ReadWriteOnce").with(FIRST).settle(ATTACH, DETACH);
        VolumeAttachment attachment = attachments(stage).head();
        assertThat(attachment.spec().nodeName()).isEqualTo("w1");
        assertThat(attachment.status().attached()).isTrue();
        assertThat(attachment.name()).startsWith("csi-").hasSize(68);
        assertThat(stage.events())
                .containsExactly(
                        EventNote.normal("SuccessfulAttachVolume", "AttachVolume.Attach succeeded for volume \"pv\" "));
    }

    @Test
    void aVolumeForOneNodeIsNotAttachedToASecondAndThePodIsTold() {
        Stage stage = scene("ReadWriteOnce")
                .with(FIRST)
                .settle(ATTACH, DETACH)
                .with(SECOND)
                .settle(ATTACH, DETACH);
        assertThat(attachments(stage)).hasSize(1);
        assertThat(stage.events())
                .contains(EventNote.warning(
                        "FailedAttachVolume",
                        "Multi-Attach error for volume \"pv\" Volume is already used by pod(s) first"));
    }

    @Test
    void theSecondPodGetsTheVolumeWhenTheFirstIsGone() {
        Stage stage = scene("ReadWriteOnce")
                .with(FIRST)
                .settle(ATTACH, DETACH)
                .with(SECOND)
                .settle(ATTACH, DETACH)
                .without(FIRST)
                .settle(ATTACH, DETACH);
        assertThat(attachments(stage).map(each -> each.spec().nodeName())).containsExactly("w2");
    }

    @Test
    void aSharedVolumeIsAttachedToManyNodes() {
        Stage stage = scene("ReadWriteMany").with(FIRST, SECOND).settle(ATTACH, DETACH);
        assertThat(attachments(stage)).hasSize(2);
    }

    @Test
    void aLostNodeLosesItsVolumesAfterSixMinutes() {
        Stage lost = scene("ReadWriteOnce")
                .with(FIRST)
                .settle(ATTACH, DETACH)
                .with(lost(Props.node("w1")))
                .without(FIRST);
        Stage waiting = lost.run(DETACH, attachments(lost).head().key());
        assertThat(attachments(waiting)).hasSize(1);
        assertThat(waiting.wake().map(wake -> wake.after())).contains(Duration.ofMinutes(6));
        Stage told = waiting.with(SECOND).run(ATTACH, SECOND.key());
        assertThat(told.events().last().message())
                .isEqualTo("Multi-Attach error for volume \"pv\" "
                        + "Volume is already exclusively attached to one node and can't be attached to another");
    }

    @Test
    void aNodeThatIsOutOfServiceLosesItsVolumesAtOnce() {
        Node lost = lost(Props.node("w1"));
        Taint taint = Taint.of("node.kubernetes.io/out-of-service", "NoExecute");
        Stage stage = scene("ReadWriteOnce")
                .with(FIRST)
                .settle(ATTACH, DETACH)
                .with(lost.withSpec(lost.spec().withTaints(Vector.of(taint))))
                .without(FIRST)
                .settle(ATTACH, DETACH);
        assertThat(attachments(stage)).isEmpty();
    }

    private static Stage scene(String mode) {
        PersistentVolumeClaim claim = Props.claim("data", "fast", "1Gi");
        PersistentVolume volume = Props.volume("pv", "fast", "1Gi");
        PersistentVolume ours = volume.withSpec(volume.spec()
                        .withAccessModes(Vector.of(mode))
                        .withClaimRef(Option.some(VolumeBinding.reference(claim))))
                .withMetadata(volume.metadata().withAnnotation("pv.kubernetes.io/provisioned-by", "disk"));
        return Stage.empty()
                .with(
                        Props.node("w1"),
                        Props.node("w2"),
                        ours,
                        claim.withSpec(claim.spec().withVolumeName(Option.some("pv")))
                                .withMetadata(claim.metadata().withAnnotation(VolumeBinding.BIND_COMPLETED, "yes")));
    }

    private static Node lost(Node node) {
        return node.withStatus(node.status().withConditions(Vector.of(Condition.of("Ready", false))));
    }

    private static Vector<VolumeAttachment> attachments(Stage stage) {
        return stage.state().list(VolumeAttachment.KIND).toVector();
    }
}
