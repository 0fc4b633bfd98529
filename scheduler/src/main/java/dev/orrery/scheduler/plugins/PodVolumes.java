package dev.orrery.scheduler.plugins;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.scheduling.PodToPlace;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.storage.StorageClass;
import dev.orrery.model.storage.VolumeBinding;
import dev.orrery.model.storage.VolumeChoice;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The claims of one pod by how far they are.
 *
 * @param bound for good
 * @param delayed of classes that wait for their first consumer, which this pod is
 * @param pending waiting for the volume controller
 */
record PodVolumes(
        Vector<PersistentVolumeClaim> bound,
        Vector<PersistentVolumeClaim> delayed,
        Vector<PersistentVolumeClaim> pending,
        ClusterView view) {

    /** A provisioner of this name makes no volumes: somebody makes them beforehand. */
    private static final String NO_PROVISIONER = "kubernetes.io/no-provisioner";

    static PodVolumes of(PodToPlace pod) {
        ClusterView view = pod.view();
        Vector<PersistentVolumeClaim> claims = pod.pod()
                .spec()
                .claimNames()
                .distinct()
                .flatMap(name -> view.get(PersistentVolumeClaim.KIND, pod.pod().namespace(), name));
        Vector<PersistentVolumeClaim> open = claims.reject(VolumeBinding::isComplete);
        Vector<PersistentVolumeClaim> delayed = open.filter(claim -> isDelayed(claim, view));
        return new PodVolumes(
                claims.filter(VolumeBinding::isComplete),
                delayed.sortBy(VolumeChoice::request),
                open.removeAll(delayed),
                view);
    }

    private static boolean isDelayed(PersistentVolumeClaim claim, ClusterView view) {
        return VolumeBinding.volumeName(claim).isEmpty()
                && storageClass(claim, view).exists(StorageClass::waitsForFirstConsumer);
    }

    private static Option<StorageClass> storageClass(PersistentVolumeClaim claim, ClusterView view) {
        return view.get(StorageClass.KIND, "", VolumeBinding.className(claim));
    }

    /** The volumes that the delayed claims could get at all, so that each node need only be held against these. */
    Vector<PersistentVolume> candidates() {
        return delayed.isEmpty()
                ? Vector.empty()
                : view.list(PersistentVolume.KIND).filter(this::isCandidate).toVector();
    }

    private boolean isCandidate(PersistentVolume volume) {
        return volume.spec().claimRef().isEmpty() || delayed.exists(claim -> VolumeBinding.isFor(volume, claim));
    }

    Option<PersistentVolume> volumeOf(PersistentVolumeClaim claim) {
        return view.get(PersistentVolume.KIND, "", VolumeBinding.volumeName(claim));
    }

    boolean volumesAreMissing() {
        return bound.exists(claim -> volumeOf(claim).isEmpty());
    }

    boolean areReachableFrom(Node node) {
        return bound.flatMap(this::volumeOf).forAll(volume -> VolumeChoice.isReachable(volume, node));
    }

    /**
     * For each delayed claim the volume that it gets if the pod goes to this node, or none where one will be made for it; no
     * list at all when there is no way.
     *
     * <p>The smaller requests choose first, so that they leave the larger volumes to the others (kube-scheduler's {@code
     * findMatchingVolumes}).
     */
    Option<Vector<Tuple2<PersistentVolumeClaim, Option<PersistentVolume>>>> choices(
            Node node, Vector<PersistentVolume> volumes) {
        Vector<Tuple2<PersistentVolumeClaim, Option<PersistentVolume>>> chosen = Vector.empty();
        Set<String> taken = HashSet.empty();
        for (PersistentVolumeClaim claim : delayed) {
            Option<PersistentVolume> volume =
                    isElsewhere(claim, node) ? Option.none() : VolumeChoice.reachableFrom(node, claim, volumes, taken);
            if (volume.isEmpty() && !canBeMade(claim, node)) {
                return Option.none();
            }
            taken = taken.addAll(volume.map(PersistentVolume::name));
            chosen = chosen.append(Tuple.of(claim, volume));
        }
        return Option.some(chosen);
    }

    private boolean canBeMade(PersistentVolumeClaim claim, Node node) {
        return !isElsewhere(claim, node)
                && storageClass(claim, view)
                        .exists(found -> !found.provisioner().equals(NO_PROVISIONER));
    }

    /** Whether a volume for the claim is being made for another node already. */
    private static boolean isElsewhere(PersistentVolumeClaim claim, Node node) {
        return claim.metadata().annotation(VolumeBinding.SELECTED_NODE).exists(chosen -> !chosen.equals(node.name()));
    }
}
