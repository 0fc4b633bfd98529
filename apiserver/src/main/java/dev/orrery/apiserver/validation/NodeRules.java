package dev.orrery.apiserver.validation;

import dev.orrery.model.core.Node;

/** What a Node must be: its taints, which Kubernetes looks for under {@code metadata}. */
final class NodeRules {

    private NodeRules() {}

    static void of(Node node, Faults faults) {
        TolerationRules.ofNode(node.spec().taints(), Path.METADATA.field("taints"), faults);
    }
}
