package dev.orrery.api.workload;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.function.ToIntBiFunction;

/**
 * Values that are sorted once and then only looked up: for a controller that looks at all its pods again and again, where a
 * tree would take hundreds of bytes a pod to build. A value's key is not kept beside it, but read off the value.
 *
 * @param values in the order of their keys
 * @param place where a value lies as seen from a key: negative before it, positive after it, 0 for the key's own values
 */
public record SortedTable<K, V>(Vector<V> values, ToIntBiFunction<V, K> place) {

    /**
     * A table of values in any order.
     *
     * @param order by key, and among the values of one key as is wanted
     */
    public static <K, V> SortedTable<K, V> of(
            Vector<V> values, Comparator<? super V> order, ToIntBiFunction<V, K> place) {
        return new SortedTable<>(values.sorted(order), place);
    }

    /** The first value of a key. */
    public Option<V> first(K key) {
        int start = start(key);
        return isOf(key, start) ? Option.some(values.get(start)) : Option.none();
    }

    /** The value of a key; none when there are several. */
    public Option<V> only(K key) {
        int start = start(key);
        return isOf(key, start) && !isOf(key, start + 1) ? Option.some(values.get(start)) : Option.none();
    }

    /** All values of a key. */
    public Vector<V> all(K key) {
        int start = start(key);
        int end = start;
        while (isOf(key, end)) {
            end++;
        }
        return values.slice(start, end);
    }

    private boolean isOf(K key, int index) {
        return index < values.size() && place.applyAsInt(values.get(index), key) == 0;
    }

    /** The index of the first value that is not before a key. */
    private int start(K key) {
        int low = 0;
        int high = values.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean isBefore = place.applyAsInt(values.get(middle), key) < 0;
            low = isBefore ? middle + 1 : low;
            high = isBefore ? high : middle;
        }
        return low;
    }
}
