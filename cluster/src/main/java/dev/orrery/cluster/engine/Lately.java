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
        if (entries.containsKey(key)) {
            return new Lately<>(entries.put(key, value), order);
        }
        if (entries.size() < MOST) {
            return new Lately<>(entries.put(key, value), order.enqueue(key));
        }
        var oldest = order.dequeue();
        return new Lately<>(
                entries.remove(oldest._1()).put(key, value), oldest._2().enqueue(key));
    }
}
