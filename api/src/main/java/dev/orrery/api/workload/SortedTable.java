package dev.orrery.api.workload;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;

/**
 * A map that is sorted once and then only read: for a controller that looks at all its pods again and again, where a tree
 * would take hundreds of bytes a pod to build.
 *
 * @param entries in the order of their keys, each key once
 */
public record SortedTable<K extends Comparable<? super K>, V>(Vector<Entry<K, V>> entries) {

    /** A key and its value. */
    public record Entry<K, V>(K key, V value) {}

    /** A table of entries in any order. */
    public static <K extends Comparable<? super K>, V> SortedTable<K, V> of(Vector<Entry<K, V>> entries) {
        return new SortedTable<>(entries.sorted(Comparator.comparing(Entry::key)));
    }

    public Option<V> get(K key) {
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Entry<K, V> entry = entries.get(middle);
            int order = entry.key().compareTo(key);
            if (order == 0) {
                return Option.some(entry.value());
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Option.none();
    }
}
