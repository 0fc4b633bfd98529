package dev.orrery.controllers.deployment;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Wakes a Deployment with strategy Recreate when a pod is gone: it waits for the last of the old ones. */
final class LastPods {

    private LastPods() {}

    static Iterable<ObjectKey> keys(Change change, ClusterView view) {
        if (!change.isRemoval()) {
            return Vector.empty();
        }
        return controller(change.subject(), ReplicaSet.KIND, view)
                .flatMap(set -> controller(set, Deployment.KIND, view))
                .filter(deployment -> !Bounds.isRolling(deployment))
                .map(KubernetesObject::key);
    }

    private static <T extends KubernetesObject> Option<T> controller(
            KubernetesObject object, Kind<T> kind, ClusterView view) {
        return object.metadata()
                .controllerRef()
                .filter(owner -> owner.kind().equals(kind.name()))
                .flatMap(owner -> view.get(kind, object.namespace(), owner.name())
                        .filter(found -> found.uid().equals(owner.uid())));
    }
}
