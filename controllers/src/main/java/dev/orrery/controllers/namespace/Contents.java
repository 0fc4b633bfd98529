package dev.orrery.controllers.namespace;

import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;

/** All objects of a namespace, resource by resource. */
record Contents(Vector<KubernetesObject> objects) {

    static Contents of(Namespace namespace, ClusterState state) {
        return new Contents(
                state.resourcesIn(namespace.name()).flatMap(resource -> state.objectsIn(resource, namespace.name())));
    }

    boolean isEmpty() {
        return objects.isEmpty();
    }

    /** How many there are of each resource, as {@code plural.group}. */
    SortedMap<String, Integer> byResource() {
        return counted(objects.map(
                object -> object.kind().plural() + "." + object.kind().group()));
    }

    /** How many objects each finalizer holds. */
    SortedMap<String, Integer> byFinalizer() {
        return counted(objects.flatMap(object -> object.metadata().finalizers()));
    }

    private static SortedMap<String, Integer> counted(Vector<String> words) {
        return words.foldLeft(
                TreeMap.<String, Integer>empty(), (counts, word) -> counts.put(word, counts.getOrElse(word, 0) + 1));
    }
}
