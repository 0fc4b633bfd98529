package dev.orrery.model.cluster;

import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.SortedMap;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Objects that select others, by one label that whatever they select must have.
 *
 * <p>So the question "who selects a pod with these labels?" looks at a few candidates for each label, not at every selector
 * of the namespace. Selectors that demand no certain label stand under an entry of their own.
 */
record SelectorIndex(Map<Entry, SortedSet<ObjectKey>> keys) {

    static final SelectorIndex EMPTY = new SelectorIndex(HashMap.empty());

    private static final String ANY = "";
    private static final SortedSet<ObjectKey> NOBODY = TreeSet.empty();

    /** A label that the selectors of one resource in one namespace demand. */
    record Entry(String resource, String namespace, String label, String value) {}

    /** Objects whose selector may match these labels; each is still to be asked. */
    Vector<ObjectKey> candidates(String resource, String namespace, SortedMap<String, String> labels) {
        Vector<ObjectKey> found = Vector.ofAll(at(new Entry(resource, namespace, ANY, ANY)));
        for (Tuple2<String, String> label : labels) {
            found = found.appendAll(at(new Entry(resource, namespace, label._1(), label._2())));
        }
        return found;
    }

    private SortedSet<ObjectKey> at(Entry entry) {
        return keys.getOrElse(entry, NOBODY);
    }

    SelectorIndex with(KubernetesObject object) {
        return entry(object)
                .map(entry -> new SelectorIndex(keys.put(entry, at(entry).add(object.key()))))
                .getOrElse(this);
    }

    SelectorIndex without(KubernetesObject object) {
        return entry(object)
                .map(entry -> {
                    var rest = at(entry).remove(object.key());
                    return new SelectorIndex(rest.isEmpty() ? keys.remove(entry) : keys.put(entry, rest));
                })
                .getOrElse(this);
    }

    private static Option<Entry> entry(KubernetesObject object) {
        return object.selects().map(selector -> entry(object.key(), selector));
    }

    private static Entry entry(ObjectKey key, Selector selector) {
        return selector.equalityPairs()
                .headOption()
                .map(pair -> new Entry(key.resource(), key.namespace(), pair._1(), pair._2()))
                .getOrElse(() -> new Entry(key.resource(), key.namespace(), ANY, ANY));
    }
}
