package dev.orrery.controllers.attachdetach;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.storage.VolumeBinding;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Which volumes must be attached to a node before a pod there can use them.
 *
 * @param drivers whose volumes those are
 */
record Attachable(Vector<String> drivers) {
    private static final String PROVISIONED_BY = "pv.kubernetes.io/provisioned-by";

    /** The driver that attaches a volume; none when it needs no attaching. */
    Option<String> driver(PersistentVolume volume) {
        return volume.spec()
                .csi()
                .map(csi -> csi.driver())
                .orElse(volume.metadata().annotation(PROVISIONED_BY))
                .filter(drivers::contains);
    }

    /** The volumes of a pod that must be attached. */
    Vector<PersistentVolume> of(Pod pod, ClusterView view) {
        return pod.spec()
                .claimNames()
                .flatMap(name -> view.get(PersistentVolumeClaim.KIND, pod.namespace(), name))
                .filter(VolumeBinding::isComplete)
                .flatMap(claim -> view.get(PersistentVolume.KIND, "", VolumeBinding.volumeName(claim)))
                .filter(volume -> driver(volume).isDefined());
    }

    /** Whether a pod needs its volumes on its node. */
    static boolean isWanting(Pod pod) {
        return pod.isScheduled()
                && !pod.isFinished()
                && !pod.spec().claimNames().isEmpty();
    }

    /** The pods that use a volume through its claim, wherever they are. */
    static Vector<Pod> users(PersistentVolume volume, ClusterView view) {
        return volume.spec()
                .claimRef()
                .map(reference -> view.list(Pod.KIND, reference.namespace().getOrElse(""))
                        .filter(Attachable::isWanting)
                        .filter(pod -> pod.spec()
                                .claimNames()
                                .contains(reference.name().getOrElse("")))
                        .toVector())
                .getOrElse(Vector.empty());
    }
}
