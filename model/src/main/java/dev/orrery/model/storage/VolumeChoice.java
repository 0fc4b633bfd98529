package dev.orrery.model.storage;

import dev.orrery.model.core.Node;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.quantity.Quantity;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Which of the volumes there are suits a claim best: the smallest one that is free, of its class, large enough, reachable in
 * all its access modes, and selected; a volume that is kept for the claim before all others.
 *
 * @see <a
 *     href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/volume/persistentvolume/util/util.go">FindMatchingVolume</a>
 */
public final class VolumeChoice {

    private VolumeChoice() {}

    /** The volume for a claim that any node may use; none for the volume of a claim that waits for its first consumer. */
    public static Option<PersistentVolume> anywhere(
            PersistentVolumeClaim claim, Vector<PersistentVolume> volumes, boolean waitsForConsumer) {
        Vector<PersistentVolume> possible = volumes.filter(volume -> suits(volume, claim));
        Option<PersistentVolume> kept = possible.find(volume -> VolumeBinding.isFor(volume, claim));
        if (kept.isDefined() || waitsForConsumer) {
            return kept;
        }
        return smallest(possible.filter(volume -> isFree(volume, claim)));
    }

    /** The volume for a claim whose pod is to run on a node, among those that no other claim of the pod takes. */
    public static Option<PersistentVolume> reachableFrom(
            Node node, PersistentVolumeClaim claim, Vector<PersistentVolume> volumes, Set<String> taken) {
        Vector<PersistentVolume> possible =
                volumes.filter(volume -> !taken.contains(volume.name()) && suits(volume, claim));
        Option<PersistentVolume> kept = possible.find(volume -> VolumeBinding.isFor(volume, claim));
        if (kept.isDefined()) {
            return kept.filter(volume -> isReachable(volume, node));
        }
        return smallest(possible.filter(volume -> isFree(volume, claim) && isReachable(volume, node)));
    }

    /** Whether pods on a node can use a volume. */
    public static boolean isReachable(PersistentVolume volume, Node node) {
        return volume.spec()
                .nodeAffinity()
                .flatMap(affinity -> affinity.required())
                .forAll(required ->
                        required.matches(node.name(), node.metadata().labels()));
    }

    /** How much storage a claim asks for. */
    public static Quantity request(PersistentVolumeClaim claim) {
        return claim.spec().resources().requests().getOrElse("storage", Quantity.ZERO);
    }

    /** How much storage a volume has. */
    public static Quantity size(PersistentVolume volume) {
        return volume.spec().capacity().getOrElse("storage", Quantity.ZERO);
    }

    /** Whether both mean a file system, or both a raw device. */
    public static boolean sameMode(PersistentVolume volume, PersistentVolumeClaim claim) {
        return volume.spec()
                .volumeMode()
                .getOrElse("Filesystem")
                .equals(claim.spec().volumeMode().getOrElse("Filesystem"));
    }

    /** Whether a volume can be reached in every way that a claim asks for. */
    public static boolean hasModes(PersistentVolume volume, PersistentVolumeClaim claim) {
        return claim.spec().accessModes().forAll(volume.spec().accessModes()::contains);
    }

    private static boolean suits(PersistentVolume volume, PersistentVolumeClaim claim) {
        boolean isOthers = volume.spec().claimRef().isDefined() && !VolumeBinding.isFor(volume, claim);
        return !isOthers
                && !volume.metadata().isTerminating()
                && size(volume).compareTo(request(claim)) >= 0
                && sameMode(volume, claim)
                && hasModes(volume, claim);
    }

    private static boolean isFree(PersistentVolume volume, PersistentVolumeClaim claim) {
        return volume.status().phase().contains("Available")
                && VolumeBinding.className(volume).equals(VolumeBinding.className(claim))
                && claim.spec()
                        .selector()
                        .forAll(selector ->
                                selector.selector().matches(volume.metadata().labels()));
    }

    /** Fewer access modes go first, then the smaller volume, then the name (BEHAVIOUR 115). */
    private static Option<PersistentVolume> smallest(Vector<PersistentVolume> free) {
        return free.toSortedSet((one, other) -> {
                    int byModes = Integer.compare(
                            one.spec().accessModes().size(),
                            other.spec().accessModes().size());
                    int bySize = size(one).compareTo(size(other));
                    return byModes != 0
                            ? byModes
                            : bySize != 0 ? bySize : one.name().compareTo(other.name());
                })
                .headOption();
    }
}
