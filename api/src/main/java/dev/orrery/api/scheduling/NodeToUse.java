package dev.orrery.api.scheduling;

import dev.orrery.model.cluster.NodePods;
import dev.orrery.model.core.Node;

/** A node, and what the pods bound to or reserved on it ask of it. */
public record NodeToUse(Node node, NodePods pods) {}
