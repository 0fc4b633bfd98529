package dev.orrery.api.workload;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;

/**
 * Which objects belong to a controller: those it owns, those it may adopt, those it has to let go.
 *
 * @param owned under this controller, and matching its selector; some may be terminating
 * @param orphans matching, without any controller, and not terminating: to be adopted
 * @param strays owned, but no longer matching: to be released
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/#how-a-replicaset-works">How a
 *     ReplicaSet works</a>
 */
public record Claims<T extends KubernetesObject>(Vector<T> owned, Vector<T> orphans, Vector<T> strays) {

    /** Classifies the objects of a kind in the owner's namespace. */
    public static <T extends KubernetesObject> Claims<T> of(
            KubernetesObject owner, Selector selector, Kind<T> kind, ClusterView view) {
        Vector<T> owned = Vector.empty();
        Vector<T> strays = Vector.empty();
        Iterator<T> dependents = view.owned(kind, owner);
        while (dependents.hasNext()) {
            T object = dependents.next();
            if (object.metadata().isControlledBy(owner.uid())) {
                boolean matches = selector.matches(object.metadata().labels());
                owned = matches ? owned.append(object) : owned;
                strays = matches ? strays : strays.append(object);
            }
        }
        return new Claims<>(owned, orphans(owner, selector, kind, view), strays);
    }

    private static <T extends KubernetesObject> Vector<T> orphans(
            KubernetesObject owner, Selector selector, Kind<T> kind, ClusterView view) {
        if (owner.metadata().isTerminating()) {
            return Vector.empty();
        }
        Vector<T> orphans = Vector.empty();
        Iterator<T> candidates = view.selected(kind, owner.namespace(), selector);
        while (candidates.hasNext()) {
            T object = candidates.next();
            if (object.metadata().controllerRef().isEmpty() && !object.metadata().isTerminating()) {
                orphans = orphans.append(object);
            }
        }
        return orphans;
    }

    /** Gives orphans their owner and takes it from strays. */
    public Vector<Action> settle(KubernetesObject owner) {
        if (orphans.isEmpty() && strays.isEmpty()) {
            return Vector.empty();
        }
        Vector<Action> adoptions = orphans.map(orphan -> Action.update(adopted(orphan, owner), "adopt an orphan"));
        return adoptions.appendAll(
                strays.map(stray -> Action.update(released(stray, owner), "release what no longer matches")));
    }

    private static KubernetesObject adopted(KubernetesObject orphan, KubernetesObject owner) {
        ObjectMeta metadata = orphan.metadata();
        return orphan.withMetadata(
                metadata.withOwnerReferences(metadata.ownerReferences().append(owner.asController())));
    }

    private static KubernetesObject released(KubernetesObject stray, KubernetesObject owner) {
        ObjectMeta metadata = stray.metadata();
        return stray.withMetadata(metadata.withOwnerReferences(
                metadata.ownerReferences().reject(reference -> reference.uid().equals(owner.uid()))));
    }
}
