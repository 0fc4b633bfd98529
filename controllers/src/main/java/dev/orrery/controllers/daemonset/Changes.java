package dev.orrery.controllers.daemonset;

import dev.orrery.model.core.Pod;
import io.vavr.collection.Vector;

/**
 * What is decided: on which nodes a pod is to come, and which pods are to go.
 *
 * @param create names of nodes
 */
record Changes(Vector<String> create, Vector<Doomed> delete) {

    /** A pod that is to go, and why. */
    record Doomed(Pod pod, String reason) {}

    static Changes none() {
        return new Changes(Vector.empty(), Vector.empty());
    }

    static Changes create(String node) {
        return new Changes(Vector.of(node), Vector.empty());
    }

    static Changes delete(Vector<Pod> pods, String reason) {
        return new Changes(Vector.empty(), pods.map(pod -> new Doomed(pod, reason)));
    }

    Changes and(Changes more) {
        return new Changes(create.appendAll(more.create), delete.appendAll(more.delete));
    }

    boolean areNone() {
        return create.isEmpty() && delete.isEmpty();
    }
}
