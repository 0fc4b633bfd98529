package dev.orrery.api.scheduling;

import dev.orrery.model.cluster.NodePods;
import dev.orrery.model.core.Node;
import dev.orrery.model.quantity.Resources;

/**
 * A node, and what the pods bound to or reserved on it ask of it.
 *
 * @param allocatable what the node has for pods, as numbers
 */
public record NodeToUse(Node node, Resources allocatable, NodePods pods) {

    public String name() {
        return node.name();
    }
}
