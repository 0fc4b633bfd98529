package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.coordination.Lease;
import dev.orrery.model.core.ConfigMap;
import dev.orrery.model.core.Node;
import dev.orrery.model.core.PersistentVolume;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.Pod;
import dev.orrery.model.core.Secret;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.storage.VolumeAttachment;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What wakes the kubelets: their pods, their nodes, and whatever a pod's volumes may wait for. */
final class Wakers {

    /** Where the scheduler notes for which node a volume is to be made. */
    private static final String SELECTED_NODE = "volume.kubernetes.io/selected-node";

    private Wakers() {}

    static Watches<Pod> watches() {
        return Watches.of(Pod.KIND)
                .when(change -> isOnNode(change) && !isOwnReport(change))
                .mapped(Node.KIND, (change, view) -> Option.some(change.key()))
                .mapped(VolumeAttachment.KIND, Wakers::attached)
                .mapped(PersistentVolumeClaim.KIND, Wakers::bound)
                .mapped(
                        PersistentVolume.KIND,
                        (change, view) -> Option.some(change.key()).filter(key -> change.isRemoval()))
                .mapped(ConfigMap.KIND, Wakers::created)
                .mapped(Secret.KIND, Wakers::created)
                .showing(Lease.KIND);
    }

    private static boolean isOnNode(Change change) {
        return ((Pod) change.subject()).isScheduled();
    }

    /** What a kubelet has told of a pod is no news to it. */
    private static boolean isOwnReport(Change change) {
        Cause cause = change.cause();
        return cause.subresource().equals("status") && cause.manager().equals("kubelet");
    }

    private static Iterable<ObjectKey> attached(Change change, ClusterView view) {
        return change.after()
                .map(VolumeAttachment.class::cast)
                .filter(attachment -> attachment.status().attached())
                .map(attachment ->
                        waiting(view.podsOn(attachment.spec().nodeName()).keys().iterator(), view))
                .getOrElse(Vector.empty());
    }

    private static Iterable<ObjectKey> bound(Change change, ClusterView view) {
        boolean wasBound =
                change.before().map(PersistentVolumeClaim.class::cast).exists(PersistentVolumeClaim::isBound);
        return change.after()
                .map(PersistentVolumeClaim.class::cast)
                .filter(claim -> claim.isBound() && !wasBound)
                .map(claim -> claim.metadata()
                        .annotation(SELECTED_NODE)
                        .map(node -> waiting(view.podsOn(node).keys().iterator(), view))
                        .getOrElse(() -> waiting(inNamespace(claim.namespace(), view), view)))
                .getOrElse(Vector.empty());
    }

    private static Iterable<ObjectKey> created(Change change, ClusterView view) {
        return change.isCreation() ? waiting(inNamespace(change.key().namespace(), view), view) : Vector.empty();
    }

    private static Iterator<ObjectKey> inNamespace(String namespace, ClusterView view) {
        return view.list(Pod.KIND, namespace).map(Pod::key);
    }

    /** Those that have a node, but no address yet. */
    private static Vector<ObjectKey> waiting(Iterator<ObjectKey> pods, ClusterView view) {
        return pods.filter(key -> view.get(Pod.KIND, key.namespace(), key.name())
                        .exists(pod -> pod.isScheduled() && pod.status().podIP().isEmpty()))
                .toVector();
    }
}
