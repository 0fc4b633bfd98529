package dev.orrery.api.workload;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Iterator;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
        return of(owner, selector, kind, view, object -> true);
    }

    /**
     * Classifies those objects of a kind in the owner's namespace that count, such as pods that have not ended.
     *
     * <p>Runs for each owner at each of its changes, and so allocates a few bytes an object at most.
     */
    public static <T extends KubernetesObject> Claims<T> of(
            KubernetesObject owner, Selector selector, Kind<T> kind, ClusterView view, Predicate<T> counts) {
        List<T> owned = new ArrayList<>();
        List<T> strays = new ArrayList<>(0);
        Predicate<ObjectMeta> matches = remembering(selector);
        int matching = 0;
        String uid = owner.uid();
        Iterator<T> dependents = view.owned(kind, uid);
        while (dependents.hasNext()) {
            T object = dependents.next();
            if (object.metadata().isControlledBy(uid)) {
                boolean isMatching = matches.test(object.metadata());
                matching += isMatching ? 1 : 0;
                if (counts.test(object)) {
                    (isMatching ? owned : strays).add(object);
                }
            }
        }
        boolean othersMatch = view.selectedAtMost(kind, owner.namespace(), selector) > matching;
        Vector<T> orphans = othersMatch ? orphans(owner, selector, kind, view, counts) : Vector.empty();
        return new Claims<>(vector(owned), orphans, vector(strays));
    }

    /** The selector, quick with labels that are the very same as the last: pods of one template share them. */
    private static Predicate<ObjectMeta> remembering(Selector selector) {
        return new Predicate<>() {
            private @Nullable SortedMap<String, String> last;
            private boolean verdict;

            @Override
            public boolean test(ObjectMeta metadata) {
                if (metadata.labels() != last) {
                    last = metadata.labels();
                    verdict = selector.matches(metadata.flatLabels());
                }
                return verdict;
            }
        };
    }

    private static <T extends KubernetesObject> Vector<T> orphans(
            KubernetesObject owner, Selector selector, Kind<T> kind, ClusterView view, Predicate<T> counts) {
        if (owner.metadata().isTerminating()) {
            return Vector.empty();
        }
        List<T> orphans = new ArrayList<>(0);
        Iterator<T> candidates = view.selected(kind, owner.namespace(), selector);
        while (candidates.hasNext()) {
            T object = candidates.next();
            if (isFree(object) && counts.test(object)) {
                orphans.add(object);
            }
        }
        return vector(orphans);
    }

    private static boolean isFree(KubernetesObject object) {
        return !object.metadata().isTerminating()
                && object.metadata().controllerRef().isEmpty();
    }

    private static <T> Vector<T> vector(List<T> gathered) {
        return gathered.isEmpty() ? Vector.empty() : Vector.ofAll(gathered);
    }

    /** Whether there is nothing to adopt and nothing to release. */
    public boolean areSettled() {
        return orphans.isEmpty() && strays.isEmpty();
    }

    /** Gives orphans their owner and takes it from strays. */
    public Vector<Action> settle(KubernetesObject owner) {
        if (areSettled()) {
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
