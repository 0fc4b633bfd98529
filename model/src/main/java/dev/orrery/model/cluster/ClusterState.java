package dev.orrery.model.cluster;

import dev.orrery.model.core.Pod;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.SortedMap;
import io.vavr.collection.SortedSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The whole cluster at one revision: every object by key, and the indexes over them. Immutable; a commit makes the next one
 * and shares all that it did not touch, so a snapshot costs a reference.
 *
 * <p>Time and space of a commit follow the number of objects written, times the logarithm of what is there.
 */
public final class ClusterState {

    /** A cluster in which nothing has happened yet. */
    public static final ClusterState EMPTY = new ClusterState(
            Revision.NONE, ObjectTable.EMPTY, OwnerIndex.EMPTY, LabelIndex.EMPTY, SelectorIndex.EMPTY, NodeIndex.EMPTY);

    private final Revision revision;
    private final ObjectTable objects;
    private final OwnerIndex owners;
    private final LabelIndex labels;
    private final SelectorIndex selectors;
    private final NodeIndex nodes;

    private ClusterState(
            Revision revision,
            ObjectTable objects,
            OwnerIndex owners,
            LabelIndex labels,
            SelectorIndex selectors,
            NodeIndex nodes) {
        this.revision = revision;
        this.objects = objects;
        this.owners = owners;
        this.labels = labels;
        this.selectors = selectors;
        this.nodes = nodes;
    }

    /** The state at a revision at which these objects are all that there is. */
    public static ClusterState of(Revision revision, Iterable<? extends KubernetesObject> objects) {
        ClusterState state = EMPTY;
        for (KubernetesObject object : objects) {
            state = state.replace(revision, object.key(), Option.none(), Option.some(object));
        }
        return state.at(revision);
    }

    private ClusterState at(Revision reached) {
        return new ClusterState(reached, objects, owners, labels, selectors, nodes);
    }

    public Revision revision() {
        return revision;
    }

    /** The object of a key. */
    public Option<KubernetesObject> get(ObjectKey key) {
        return objects.get(key);
    }

    /** @param namespace empty for kinds of the whole cluster */
    public <T extends KubernetesObject> Option<T> get(Kind<T> kind, String namespace, String name) {
        return objects.get(ObjectKey.of(kind, namespace, name)).map(kind.type()::cast);
    }

    /** All objects of a kind, by namespace and name. */
    public <T extends KubernetesObject> Iterator<T> list(Kind<T> kind) {
        return objects.namespaces(kind.groupResource())
                .valuesIterator()
                .flatMap(SortedMap::valuesIterator)
                .map(kind.type()::cast);
    }

    /** All objects of a kind in a namespace, by name. */
    public <T extends KubernetesObject> Iterator<T> list(Kind<T> kind, String namespace) {
        return objects.in(kind.groupResource(), namespace).valuesIterator().map(kind.type()::cast);
    }

    /** The objects of a kind in a namespace, by name: the same map, by identity, until one of them changes. */
    public SortedMap<String, KubernetesObject> table(Kind<?> kind, String namespace) {
        return objects.in(kind.groupResource(), namespace);
    }

    /** The resources of which there is at least one object in a namespace; of the whole cluster where it is empty. */
    public Vector<String> resourcesIn(String namespace) {
        return objects.byResource()
                .filter((resource, namespaces) -> namespaces.containsKey(namespace))
                .keySet()
                .toVector()
                .sorted();
    }

    /** The objects of a resource in a namespace, by name. */
    public Iterator<KubernetesObject> objectsIn(String resource, String namespace) {
        return objects.in(resource, namespace).valuesIterator();
    }

    /** Every object there is, resource by resource. */
    public Iterator<KubernetesObject> all() {
        return objects.byResource()
                .toSortedMap(entry -> entry)
                .valuesIterator()
                .flatMap(SortedMap::valuesIterator)
                .flatMap(SortedMap::valuesIterator);
    }

    /**
     * The objects of one kind that name this uid among their owners. Keys of one kind follow each other, so that nobody who
     * asks for a workload's few revisions walks over its many pods.
     */
    public <T extends KubernetesObject> Iterator<T> owned(Kind<T> kind, String ownerUid) {
        return owners.of(ownerUid)
                .valuesIterator()
                .dropWhile(object -> !object.kind().equals(kind))
                .takeWhile(object -> object.kind().equals(kind))
                .map(kind.type()::cast);
    }

    /** The objects of every kind that name this uid among their owners, by key. */
    public Iterator<KubernetesObject> dependents(String ownerUid) {
        return owners.of(ownerUid).valuesIterator();
    }

    /** The objects of a kind and namespace whose labels match. */
    public <T extends KubernetesObject> Iterator<T> selected(Kind<T> kind, String namespace, Selector selector) {
        SortedMap<String, KubernetesObject> there = objects.in(kind.groupResource(), namespace);
        Iterator<T> candidates = narrowest(kind, namespace, selector)
                .map(keys -> keys.iterator().map(key -> objects.get(key).get()))
                .getOrElse(there::valuesIterator)
                .map(kind.type()::cast);
        return selector.isOneLabel()
                ? candidates
                : candidates.filter(object -> selector.matches(object.metadata().labels()));
    }

    /** How many objects of a kind and namespace can match at most: a number that costs nothing to know. */
    public int selectedAtMost(Kind<?> kind, String namespace, Selector selector) {
        return narrowest(kind, namespace, selector)
                .map(SortedSet::size)
                .getOrElse(() -> objects.in(kind.groupResource(), namespace).size());
    }

    private Option<SortedSet<ObjectKey>> narrowest(Kind<?> kind, String namespace, Selector selector) {
        Option<SortedSet<ObjectKey>> best = Option.none();
        for (Tuple2<String, String> pair : selector.equalityPairs()) {
            SortedSet<ObjectKey> keys = labels.of(kind.groupResource(), namespace, pair._1(), pair._2());
            if (best.forAll(known -> keys.size() < known.size())) {
                best = Option.some(keys);
            }
        }
        return best;
    }

    /** The objects of a kind and namespace whose own selector matches these labels. */
    public <T extends KubernetesObject> Iterator<T> selecting(
            Kind<T> kind, String namespace, SortedMap<String, String> selected) {
        return selectors
                .candidates(kind.groupResource(), namespace, selected)
                .iterator()
                .map(key -> get(kind, namespace, key.name()).get())
                .filter(object -> object.selects().exists(selector -> selector.matches(selected)));
    }

    /** The pods that are bound to a node. */
    public NodePods podsOn(String nodeName) {
        return nodes.of(nodeName);
    }

    /**
     * The state after a commit. Whoever decided it has already checked it against this state.
     *
     * @throws IllegalStateException when an object does not carry the revision that it is written at, which is a bug
     */
    public Next commit(Commit commit) {
        Revision written = revision.next();
        ClusterState state = this;
        Vector<Change> changes = Vector.empty();
        for (Write write : commit.writes()) {
            ObjectKey key = write.key();
            Option<KubernetesObject> before = state.get(key);
            Option<KubernetesObject> after = write instanceof Write.Put put ? Option.some(put.object()) : Option.none();
            for (KubernetesObject object : after) {
                requireStamp(object, written);
            }
            state = state.replace(written, key, before, after);
            changes = changes.append(new Change(written, key, before, after, commit.cause()));
        }
        return new Next(state, changes);
    }

    /** A state and the changes that led to it. */
    public record Next(ClusterState state, Vector<Change> changes) {}

    private static void requireStamp(KubernetesObject object, Revision written) {
        if (!object.metadata().resourceVersion().contains(written)) {
            throw new IllegalStateException(object.key() + " is written at " + written + " but carries "
                    + object.metadata().resourceVersion());
        }
    }

    private ClusterState replace(
            Revision written, ObjectKey key, Option<KubernetesObject> before, Option<KubernetesObject> after) {
        return new ClusterState(
                written,
                after.map(object -> objects.put(key, object)).getOrElse(() -> objects.remove(key)),
                ownersAfter(key, before, after),
                labelsAfter(before, after),
                selectorsAfter(before, after),
                key.is(Pod.KIND) ? nodes.replace(before, after) : nodes);
    }

    private OwnerIndex ownersAfter(ObjectKey key, Option<KubernetesObject> before, Option<KubernetesObject> after) {
        var kept = after.map(object -> object.metadata().ownerReferences()).getOrElse(Vector.empty());
        OwnerIndex rest =
                before.map(object -> owners.without(key, object, kept)).getOrElse(owners);
        return after.map(object -> rest.with(key, object)).getOrElse(rest);
    }

    private LabelIndex labelsAfter(Option<KubernetesObject> before, Option<KubernetesObject> after) {
        if (before.map(object -> object.metadata().labels())
                .equals(after.map(object -> object.metadata().labels()))) {
            return labels;
        }
        LabelIndex rest = before.map(labels::without).getOrElse(labels);
        return after.map(rest::with).getOrElse(rest);
    }

    private SelectorIndex selectorsAfter(Option<KubernetesObject> before, Option<KubernetesObject> after) {
        if (before.flatMap(KubernetesObject::selects).equals(after.flatMap(KubernetesObject::selects))) {
            return selectors;
        }
        SelectorIndex rest = before.map(selectors::without).getOrElse(selectors);
        return after.map(rest::with).getOrElse(rest);
    }
}
