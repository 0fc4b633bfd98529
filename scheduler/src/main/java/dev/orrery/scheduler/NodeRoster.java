package dev.orrery.scheduler;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.scheduling.NodeToUse;
import dev.orrery.model.cluster.NodePods;
import dev.orrery.model.core.Node;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.quantity.Resources;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.util.HashMap;
import java.util.Map;

/**
 * All nodes with their numbers, ready to be gone through fast. It is kept as long as no node changes.
 *
 * <p>What is known of a node's pods is a memo: it is compared with the cluster's value by identity at each look, so a roster
 * that several Worlds share tells each of them the truth.
 */
final class NodeRoster {

    static final NodeRoster EMPTY = new NodeRoster(TreeMap.empty(), new NodeToUse[0], Map.of());

    private final SortedMap<String, KubernetesObject> source;
    private final NodeToUse[] nodes;
    private final Map<String, Integer> places;

    private NodeRoster(SortedMap<String, KubernetesObject> source, NodeToUse[] nodes, Map<String, Integer> places) {
        this.source = source;
        this.nodes = nodes;
        this.places = places;
    }

    /** The roster of the nodes that a view shows: this one, unless a node has changed. */
    NodeRoster asOf(ClusterView view) {
        SortedMap<String, KubernetesObject> current = view.table(Node.KIND, "");
        if (current == source) {
            return this;
        }
        NodeToUse[] listed = new NodeToUse[current.size()];
        Map<String, Integer> placed = new HashMap<>();
        int place = 0;
        for (KubernetesObject object : current.values()) {
            listed[place] = toUse((Node) object);
            placed.put(object.name(), place);
            place++;
        }
        return new NodeRoster(current, listed, placed);
    }

    private NodeToUse toUse(Node node) {
        int place = places.getOrDefault(node.name(), -1);
        if (place < 0) {
            return new NodeToUse(node, Resources.of(node.status().allocatable()), NodePods.NONE);
        }
        NodeToUse known = nodes[place];
        boolean same = known.node().status().allocatable().equals(node.status().allocatable());
        return new NodeToUse(
                node, same ? known.allocatable() : Resources.of(node.status().allocatable()), known.pods());
    }

    int size() {
        return nodes.length;
    }

    /** Where a node stands in the roster; negative when there is no such node. */
    int placeOf(String name) {
        return places.getOrDefault(name, -1);
    }

    /** The node at a place, with its pods as of now. */
    NodeToUse at(int place, ClusterView view, Reservations reservations) {
        NodeToUse known = nodes[place];
        NodePods pods = view.podsOn(known.name());
        if (known.pods() != pods) {
            known = new NodeToUse(known.node(), known.allocatable(), pods);
            nodes[place] = known;
        }
        if (reservations.isEmpty()) {
            return known;
        }
        NodePods all = reservations.on(known.name(), pods);
        return all == pods ? known : new NodeToUse(known.node(), known.allocatable(), all);
    }
}
