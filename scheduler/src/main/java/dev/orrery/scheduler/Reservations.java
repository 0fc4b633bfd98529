package dev.orrery.scheduler;

import dev.orrery.model.cluster.NodePods;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Stream;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * Nodes that are kept for pods which are chosen a node but not bound to it yet: what they ask for counts as taken.
 *
 * @param byNode the reservations of each node that has any
 * @param nodes the node of each pod that waits
 */
record Reservations(Map<String, TreeMap<ObjectKey, Reservation>> byNode, Map<ObjectKey, String> nodes) {

    static final Reservations NONE = new Reservations(HashMap.empty(), HashMap.empty());

    Option<Reservation> of(ObjectKey pod) {
        return nodes.get(pod).flatMap(node -> byNode.get(node)).flatMap(pods -> pods.get(pod));
    }

    Reservations with(Reservation reservation) {
        ObjectKey pod = reservation.pod().key();
        Reservations rest = without(pod);
        TreeMap<ObjectKey, Reservation> kept = rest.byNode.getOrElse(reservation.node(), TreeMap.empty());
        return new Reservations(
                rest.byNode.put(reservation.node(), kept.put(pod, reservation)),
                rest.nodes.put(pod, reservation.node()));
    }

    Reservations without(ObjectKey pod) {
        String node = nodes.getOrElse(pod, null);
        if (node == null) {
            return this;
        }
        TreeMap<ObjectKey, Reservation> rest =
                byNode.getOrElse(node, TreeMap.empty()).remove(pod);
        return new Reservations(rest.isEmpty() ? byNode.remove(node) : byNode.put(node, rest), nodes.remove(pod));
    }

    /** The pods that wait, but for one; looked for as far as they are asked for. */
    Stream<Pod> others(ObjectKey pod) {
        return byNode.values()
                .toStream()
                .flatMap(TreeMap::values)
                .map(Reservation::pod)
                .filter(waiting -> !waiting.key().equals(pod));
    }

    /** The pods of a node and those it is kept for. */
    NodePods on(String node, NodePods bound) {
        NodePods all = bound;
        for (Reservation reservation : byNode.getOrElse(node, TreeMap.empty()).values()) {
            all = all.keys().contains(reservation.pod().key()) ? all : all.with(reservation.pod());
        }
        return all;
    }
}
