package dev.orrery.controllers.replicaset;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.workload.Claims;
import dev.orrery.api.workload.DeletionOrder;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.OwnerReference;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;

/** Which pods are to go when there are too many. */
final class Surplus {

    private Surplus() {}

    static Vector<Pod> of(ReplicaSet set, Claims<Pod> pods, int count, ClusterView view) {
        return count == 0
                ? Vector.empty()
                : DeletionOrder.among(related(set, view), view.now())
                        .first(count, pods.owned().appendAll(pods.orphans()));
    }

    /**
     * The pods of this ReplicaSet, and of all that have the same controller: while a Deployment goes from one template to the
     * next, old and new pods should not crowd one node.
     */
    private static Iterable<Pod> related(ReplicaSet set, ClusterView view) {
        return set.metadata()
                .controllerRef()
                .map(OwnerReference::uid)
                .map(uid -> view.owned(ReplicaSet.KIND, uid)
                        .filter(sibling -> sibling.metadata().isControlledBy(uid)))
                .getOrElse(() -> Iterator.of(set))
                .flatMap(sibling -> pods(sibling, view))
                .toVector();
    }

    private static Iterator<Pod> pods(KubernetesObject owner, ClusterView view) {
        return view.owned(Pod.KIND, owner).filter(pod -> pod.metadata().isControlledBy(owner.uid()));
    }
}
