package dev.orrery.cluster.engine;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Queue;
import io.vavr.control.Option;

/** A map that forgets what was put in first once it holds {@value #MOST} entries, as client-go's event caches do. */
record Lately<K, V>(Map<K, V> entries, Queue<K> order) {

    private static final int MOST = 4096;

    static <K, V> Lately<K, V> nothing() {
        return new Lately<>(HashMap.empty(), Queue.empty());
    }

    Option<V> get(K key) {
        return entries.get(key);
    }

    Lately<K, V> put(K key, V value) {
        Map<K, V> grown = entries.put(key, value);
        if (grown.size() == entries.size()) {
            return new Lately<>(grown, order);
        }
        if (grown.size() <= MOST) {
            return new Lately<>(grown, order.enqueue(key));
        }
        var oldest = order.dequeue();
        return new Lately<>(grown.remove(oldest._1()), oldest._2().enqueue(key));
    }
}
