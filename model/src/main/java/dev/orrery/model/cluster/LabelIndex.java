package dev.orrery.model.cluster;

import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.SortedMap;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;

/** Keys of objects, by each label that they carry. Written only when labels change, so it holds keys, not objects. */
record LabelIndex(Map<Entry, SortedSet<ObjectKey>> keys) {

    static final LabelIndex EMPTY = new LabelIndex(HashMap.empty());

    private static final SortedSet<ObjectKey> NONE = TreeSet.empty();

    /** One label of the objects of one resource in one namespace. */
    record Entry(String resource, String namespace, String label, String value) {}

    SortedSet<ObjectKey> of(String resource, String namespace, String label, String value) {
        return keys.getOrElse(new Entry(resource, namespace, label, value), NONE);
    }

    LabelIndex with(KubernetesObject object) {
        return with(object.key(), object.metadata().labels());
    }

    LabelIndex without(KubernetesObject object) {
        return without(object.key(), object.metadata().labels());
    }

    private LabelIndex with(ObjectKey key, SortedMap<String, String> labels) {
        var changed = keys;
        for (Tuple2<String, String> label : labels) {
            Entry entry = new Entry(key.resource(), key.namespace(), label._1(), label._2());
            changed = changed.put(entry, changed.getOrElse(entry, NONE).add(key));
        }
        return new LabelIndex(changed);
    }

    private LabelIndex without(ObjectKey key, SortedMap<String, String> labels) {
        var changed = keys;
        for (Tuple2<String, String> label : labels) {
            Entry entry = new Entry(key.resource(), key.namespace(), label._1(), label._2());
            var rest = changed.getOrElse(entry, NONE).remove(key);
            changed = rest.isEmpty() ? changed.remove(entry) : changed.put(entry, rest);
        }
        return new LabelIndex(changed);
    }
}
