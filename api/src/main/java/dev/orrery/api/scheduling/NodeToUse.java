package dev.orrery.api.scheduling;

import dev.orrery.model.cluster.NodePods;
import dev.orrery.model.core.Node;
import dev.orrery.model.quantity.Resources;
import dev.orrery.model.scheduling.Taint;
import io.vavr.collection.Vector;

/**
 * A node, and what the pods bound to or reserved on it ask of it. What every pod asks of every node lies at hand: filters go
 * through hundreds of nodes for each pod.
 *
 * @param isUnschedulable whether it was cordoned
 * @param taints of the node
 * @param allocatable what the node has for pods, as numbers
 */
public record NodeToUse(
        Node node, boolean isUnschedulable, Vector<Taint> taints, Resources allocatable, NodePods pods) {

    public static NodeToUse of(Node node, Resources allocatable, NodePods pods) {
        return new NodeToUse(node, node.isUnschedulable(), node.spec().taints(), allocatable, pods);
    }

    /** The same node with other pods. */
    public NodeToUse with(NodePods others) {
        return new NodeToUse(node, isUnschedulable, taints, allocatable, others);
    }

    public String name() {
        return node.name();
    }
}
