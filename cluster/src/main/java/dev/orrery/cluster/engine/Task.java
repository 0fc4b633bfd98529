package dev.orrery.cluster.engine;

import dev.orrery.model.meta.ObjectKey;

/**
 * One thing to look at: a key, and the worker that is to look.
 *
 * @param worker the name of a controller, of a scheduler, or of the node runtime
 */
record Task(String worker, ObjectKey key) implements Comparable<Task> {

    @Override
    public int compareTo(Task other) {
        int byWorker = worker.compareTo(other.worker);
        return byWorker != 0 ? byWorker : key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return worker + " on " + key;
    }
}
