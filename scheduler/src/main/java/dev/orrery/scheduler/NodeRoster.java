package dev.orrery.scheduler;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.scheduling.NodeToUse;
import dev.orrery.model.cluster.NodePods;
import dev.orrery.model.core.Node;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.quantity.Resources;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;

/**
 * All nodes with their numbers, ready to be gone through fast: kept from pod to pod, and made anew where something changed.
 *
 * @param source the nodes that it was made of, by identity
 * @param nodes in the order of their names
 * @param places where each node stands
 */
record NodeRoster(SortedMap<String, KubernetesObject> source, Vector<NodeToUse> nodes, Map<String, Integer> places) {

    static final NodeRoster EMPTY = new NodeRoster(TreeMap.empty(), Vector.empty(), HashMap.empty());

    /** The roster of the nodes that a view shows: this one, unless a node has changed. */
    NodeRoster asOf(ClusterView view, Reservations reservations) {
        SortedMap<String, KubernetesObject> current = view.table(Node.KIND, "");
        if (current == source) {
            return this;
        }
        java.util.Map<Resources, Resources> sizes = new java.util.HashMap<>();
        Vector<NodeToUse> listed = current.values()
                .map(Node.class::cast)
                .map(node -> NodeToUse.of(
                        node,
                        sizes.computeIfAbsent(allocatable(node), size -> size),
                        pods(node.name(), view, reservations)))
                .toVector();
        boolean samePlaces = source.keySet().equals(current.keySet());
        return new NodeRoster(
                current,
                listed,
                samePlaces
                        ? places
                        : HashMap.ofEntries(listed.map(NodeToUse::name).zipWithIndex()));
    }

    /** What a node has for pods; nodes of one size share the numbers, so that these are near while all are gone through. */
    private Resources allocatable(Node node) {
        return places.get(node.name())
                .map(nodes::get)
                .filter(known ->
                        known.node().status().allocatable() == node.status().allocatable())
                .map(NodeToUse::allocatable)
                .getOrElse(() -> Resources.of(node.status().allocatable()));
    }

    private static NodePods pods(String node, ClusterView view, Reservations reservations) {
        return reservations.on(node, view.podsOn(node));
    }

    /** With the pods of one node as they are now. */
    NodeRoster refreshed(String node, ClusterView view, Reservations reservations) {
        int place = placeOf(node);
        if (place < 0) {
            return this;
        }
        NodeToUse known = nodes.get(place);
        NodePods pods = pods(node, view, reservations);
        return known.pods() == pods ? this : new NodeRoster(source, nodes.update(place, known.with(pods)), places);
    }

    int size() {
        return nodes.size();
    }

    /** Where a node stands in the roster; negative when there is no such node. */
    int placeOf(String name) {
        return places.getOrElse(name, -1);
    }

    /** The node at a place. */
    NodeToUse at(int place) {
        return nodes.get(place);
    }
}
