package dev.orrery.controllers.persistentvolume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.controllers.stage.Props;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.storage.VolumeBinding;
import dev.orrery.model.storage.VolumeChoice;
import dev.orrery.testkit.ControllerPropertySuite;
import dev.orrery.testkit.Draw;
import dev.orrery.testkit.QuietControlPlane;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What the controllers of claims, of volumes and of provisioning guarantee together, for many worlds.
 *
 * @param <T> the kind that the one under test reconciles
 */
abstract class StorageSuite<T extends KubernetesObject> extends ControllerPropertySuite<T> {

    @Override
    protected Vector<Controller<?>> companions() {
        return new PersistentVolumeControllerProvider()
                .controllers(new ClusterPorts(Vector.of(new DiskMaker())))
                .reject(each -> each.name().equals(controller().name()));
    }

    /** Claims that wait are looked at again in the background. */
    @Override
    protected QuietControlPlane controlPlane() {
        return super.controlPlane().waitingForBackground();
    }

    @Override
    protected QuietWorld beginning(QuietWorld empty, Draw draw) {
        QuietWorld world = empty.with(Props.storageClass("fast", "example.com/disk", "Immediate"));
        for (int i = draw.upTo(8); i > 0; i--) {
            world = edited(world, draw);
        }
        return world;
    }

    /** A claim comes or goes, or a volume comes. */
    @Override
    protected QuietWorld edited(QuietWorld world, Draw draw) {
        return draw.onceIn(2) ? volumeComes(world, draw) : claimComesOrGoes(world, draw);
    }

    /** Under a name that no claim holds on to: of a lost volume's claim and its successor's nobody could tell who is right. */
    private static QuietWorld volumeComes(QuietWorld world, Draw draw) {
        PersistentVolume volume = Props.volume("pv-" + draw.below(5), "manual", (1 + draw.upTo(4)) + "Gi");
        PersistentVolume policed = volume.withSpec(
                volume.spec().withPersistentVolumeReclaimPolicy(Option.some(draw.oneOf("Retain", "Delete"))));
        boolean isTaken = world.find(PersistentVolume.KIND, volume.name()).isDefined()
                || bound(world).exists(claim -> VolumeBinding.volumeName(claim).equals(volume.name()));
        return isTaken ? world : world.with(policed);
    }

    private static QuietWorld claimComesOrGoes(QuietWorld world, Draw draw) {
        String name = "data-" + draw.below(5);
        return world.find(PersistentVolumeClaim.KIND, name)
                .map(world::without)
                .getOrElse(() -> world.with(claim(name, draw)));
    }

    /** A claim for any volume, for a certain one, or for one that is made for it. */
    private static PersistentVolumeClaim claim(String name, Draw draw) {
        PersistentVolumeClaim claim =
                Props.claim(name, draw.oneOf("manual", "manual", "fast"), (1 + draw.upTo(4)) + "Gi");
        return draw.onceIn(4) ? claim.withSpec(claim.spec().withVolumeName(Option.some("pv-" + draw.below(5)))) : claim;
    }

    @Override
    protected QuietWorld meddled(QuietWorld world, Draw draw) {
        Vector<PersistentVolume> volumes = world.list(PersistentVolume.KIND);
        return switch (volumes.isEmpty() ? 2 : draw.below(4)) {
            case 0 -> world.vanished(draw.oneOf(volumes).key());
            case 1 ->
                volumes.find(volume -> volume.status().phase().contains("Released"))
                        .map(volume -> world.with(volume.withSpec(volume.spec().withClaimRef(Option.none()))))
                        .getOrElse(world);
            default -> edited(world, draw);
        };
    }

    @Override
    protected Set<Kind<?>> declared() {
        return HashSet.of(PersistentVolume.KIND, PersistentVolumeClaim.KIND);
    }

    @Override
    protected void requireBounds(T object, QuietWorld before, Action action, QuietWorld after) {
        assertThat(bound(after).map(VolumeBinding::volumeName))
                .as("volumes of claims after: %s", action.reason())
                .doesNotHaveDuplicates();
        assertThat(after.list(PersistentVolume.KIND)
                        .filter(volume -> volume.status().phase().contains("Bound"))
                        .flatMap(volume -> bound(after).find(claim -> VolumeBinding.isFor(volume, claim)))
                        .map(KubernetesObject::name))
                .as("claims of volumes after: %s", action.reason())
                .doesNotHaveDuplicates();
    }

    /** The claims whose binding is complete, and not lost again. */
    private static Vector<PersistentVolumeClaim> bound(QuietWorld world) {
        return world.list(PersistentVolumeClaim.KIND)
                .filter(VolumeBinding::isComplete)
                .filter(claim -> claim.status().phase().contains("Bound"));
    }

    /** Any claim may be the first to get a volume that is there for all. */
    @Override
    protected QuietWorld withoutRaces(QuietWorld world) {
        Vector<KubernetesObject> contested = Vector.<KubernetesObject>empty()
                .appendAll(world.list(PersistentVolume.KIND)
                        .filter(volume -> VolumeBinding.className(volume).equals("manual")))
                .appendAll(world.list(PersistentVolumeClaim.KIND)
                        .filter(claim -> VolumeBinding.className(claim).equals("manual")));
        return contested.foldLeft(world, (current, each) -> current.vanished(each.key()));
    }

    @Override
    protected void requireAchieved(QuietWorld world) {
        for (PersistentVolumeClaim claim : bound(world)) {
            PersistentVolume volume = world.get(PersistentVolume.KIND, VolumeBinding.volumeName(claim));
            assertThat(VolumeBinding.isFor(volume, claim))
                    .as("%s is for %s", volume, claim)
                    .isTrue();
            assertThat(volume.status().phase()).contains("Bound");
        }
        for (PersistentVolumeClaim claim : waiting(world)) {
            assertThat(VolumeBinding.className(claim))
                    .as("who makes no volume for %s", claim.name())
                    .isEqualTo("manual");
            assertThat(VolumeChoice.anywhere(claim, world.list(PersistentVolume.KIND), false))
                    .as("a volume that %s could have", claim.name())
                    .isEmpty();
        }
    }

    private static Vector<PersistentVolumeClaim> waiting(QuietWorld world) {
        return world.list(PersistentVolumeClaim.KIND)
                .filter(claim -> claim.status().phase().contains("Pending")
                        && VolumeBinding.volumeName(claim).isEmpty());
    }
}
