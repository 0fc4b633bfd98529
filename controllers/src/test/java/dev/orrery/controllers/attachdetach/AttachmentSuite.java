package dev.orrery.controllers.attachdetach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.Controller;
import dev.orrery.controllers.stage.Props;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.storage.VolumeAttachment;
import dev.orrery.model.storage.VolumeBinding;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What attaching and detaching guarantee together, for many worlds of pods that use two volumes on three nodes. Claims and
 * volumes stay: their protection sees to it that they outlive the pods that use them.
 *
 * @param <T> the kind that the one under test reconciles
 */
abstract class AttachmentSuite<T extends KubernetesObject> extends ControllerPropertySuite<T> {
    static final Attachable DISKS = new Attachable(Vector.of("disk"));

    @Override
    protected Vector<Controller<?>> companions() {
        return Vector.<Controller<?>>of(new AttachController(DISKS), new DetachController(DISKS))
                .reject(each -> each.name().equals(controller().name()));
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        QuietWorld world = empty;
        for (String node : kubelet().nodes()) {
            world = world.with(Props.node(node));
        }
        world = bound(bound(world, "alone", "ReadWriteOnce"), "shared", "ReadWriteMany");
        for (int i = draw.upTo(4); i > 0; i--) {
            world = podComesOrGoes(world, draw);
        }
        return world;
    }

    private static QuietWorld bound(QuietWorld empty, String name, String mode) {
        PersistentVolumeClaim asking = Props.claim(name, "fast", "1Gi");
        QuietWorld world = empty.with(asking.withSpec(asking.spec().withVolumeName(Option.some("pv-" + name)))
                .withMetadata(asking.metadata().withAnnotation(VolumeBinding.BIND_COMPLETED, "yes")));
        PersistentVolume volume = Props.volume("pv-" + name, "fast", "1Gi");
        PersistentVolumeClaim claim = world.get(PersistentVolumeClaim.KIND, name);
        return world.with(volume.withSpec(volume.spec()
                        .withAccessModes(Vector.of(mode))
                        .withClaimRef(Option.some(VolumeBinding.reference(claim))))
                .withMetadata(volume.metadata().withAnnotation("pv.kubernetes.io/provisioned-by", "disk")));
    }

    private static QuietWorld podComesOrGoes(QuietWorld world, Draw draw) {
        String name = "db-" + draw.below(5);
        return world.find(Pod.KIND, name)
                .map(world::without)
                .getOrElse(() -> world.with(Props.using(draw.oneOf("alone", "shared"), Props.pod(name))));
    }

    /** A pod comes or goes, or a node is lost or back. */
    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        if (!draw.onceIn(3)) {
            return podComesOrGoes(world, draw);
        }
        Node node = draw.oneOf(world.list(Node.KIND));
        return world.telling(
                node.withStatus(node.status().withConditions(Vector.of(Condition.of("Ready", draw.onceIn(2))))));
    }

    @Override
    protected Set<Kind<?>> declared() {
        return HashSet.of(VolumeAttachment.KIND);
    }

    @Override
    protected void requireBounds(T object, QuietWorld before, Action action, QuietWorld after) {
        assertThat(attachments(after).count(each -> Attachment.volumeName(each).contains("pv-alone")))
                .as("nodes that have the volume for one node")
                .isLessThanOrEqualTo(1);
    }

    private static Vector<VolumeAttachment> attachments(QuietWorld world) {
        return world.list(VolumeAttachment.KIND);
    }

    /** Any of the nodes that need the volume for one node may be the first to get it. */
    @Override
    protected QuietWorld withoutRaces(QuietWorld world) {
        return attachments(world)
                .filter(each -> Attachment.volumeName(each).contains("pv-alone"))
                .foldLeft(world, (current, each) -> current.vanished(each.key()));
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        for (VolumeAttachment attachment : attachments(world)) {
            assertThat(attachment.status().attached()).isTrue();
            assertThat(users(world, Attachment.volumeName(attachment).get().substring(3)))
                    .as("nodes that need %s", attachment.spec())
                    .contains(attachment.spec().nodeName());
        }
        assertThat(attachments(world).count(each -> Attachment.volumeName(each).contains("pv-shared")))
                .isEqualTo(users(world, "shared").size());
        assertThat(attachments(world).count(each -> Attachment.volumeName(each).contains("pv-alone")))
                .isEqualTo(Math.min(1, users(world, "alone").size()));
    }

    /** The nodes with pods that use a claim. */
    private static Set<String> users(QuietWorld world, String claim) {
        return HashSet.ofAll(world.list(Pod.KIND)
                .filter(Attachable::isWanting)
                .filter(pod -> pod.spec().claimNames().contains(claim))
                .flatMap(pod -> pod.spec().nodeName()));
    }
}
