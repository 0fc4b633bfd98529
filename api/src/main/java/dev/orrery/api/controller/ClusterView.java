package dev.orrery.api.controller;

import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.cluster.NodePods;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Iterator;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What a controller sees: the cluster at one instant, as far as the controller has declared that it looks.
 *
 * <p>Asking for a kind that {@link Watches} does not declare is a bug in the controller and throws: a controller that reads
 * what does not wake it would act late.
 */
public final class ClusterView {
    private final ClusterState state;
    private final Instant now;
    private final Watches<?> watches;
    private final Option<Object> memory;

    public ClusterView(ClusterState state, Instant now, Watches<?> watches, Option<Object> memory) {
        this.state = state;
        this.now = now;
        this.watches = watches;
        this.memory = memory;
    }

    /** The time, and the only one that a controller knows. */
    public Instant now() {
        return now;
    }

    /** What the controller remembered last time for this key; none at first and after a crash. */
    public Option<Object> memory() {
        return memory;
    }

    public <T extends KubernetesObject> Option<T> get(Kind<T> kind, String namespace, String name) {
        return state.get(visible(kind), namespace, name);
    }

    /** The object of a key, whatever its kind. */
    public Option<KubernetesObject> get(ObjectKey key) {
        return state.get(key);
    }

    /** All objects of a kind, in the order of their keys. */
    public <T extends KubernetesObject> Iterator<T> list(Kind<T> kind) {
        return state.list(visible(kind));
    }

    /** All objects of a kind in one namespace, in the order of their names. */
    public <T extends KubernetesObject> Iterator<T> list(Kind<T> kind, String namespace) {
        return state.list(visible(kind), namespace);
    }

    /**
     * The objects of a kind in one namespace, by name: the same map, by identity, until one of them changes. A cache of what
     * follows from all of them can be told by it to be fresh.
     */
    public SortedMap<String, KubernetesObject> table(Kind<?> kind, String namespace) {
        return state.table(visible(kind), namespace);
    }

    /** The objects of a kind that name this owner among their owner references. */
    public <T extends KubernetesObject> Iterator<T> owned(Kind<T> kind, KubernetesObject owner) {
        return state.owned(visible(kind), owner.uid());
    }

    /** The objects of a kind that name the object with this uid, whatever its kind, among their owner references. */
    public <T extends KubernetesObject> Iterator<T> owned(Kind<T> kind, String ownerUid) {
        return state.owned(visible(kind), ownerUid);
    }

    /** The objects of a kind and namespace whose labels match. */
    public <T extends KubernetesObject> Iterator<T> selected(Kind<T> kind, String namespace, Selector selector) {
        return state.selected(visible(kind), namespace, selector);
    }

    /** How many objects of a kind and namespace can match at most: a number that costs nothing to know. */
    public int selectedAtMost(Kind<?> kind, String namespace, Selector selector) {
        return state.selectedAtMost(visible(kind), namespace, selector);
    }

    /** The objects of a kind whose own selector matches an object's labels. */
    public <T extends KubernetesObject> Iterator<T> selecting(Kind<T> kind, KubernetesObject selected) {
        return state.selecting(
                visible(kind), selected.namespace(), selected.metadata().labels());
    }

    /** The pods that are bound to a node, and what they ask of it together. */
    public NodePods podsOn(String nodeName) {
        return state.podsOn(nodeName);
    }

    /** The whole state: for the few controllers that look at every kind, such as the garbage collector. */
    public ClusterState everything() {
        if (!watches.isOfEveryKind()) {
            throw new IllegalStateException(watches.primary() + ": looks at everything, but does not watch every kind");
        }
        return state;
    }

    private <K extends Kind<?>> K visible(K kind) {
        if (!watches.shows(kind)) {
            throw new IllegalStateException(watches.primary() + ": looks at " + kind + ", but does not declare it");
        }
        return kind;
    }
}
