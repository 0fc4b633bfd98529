package dev.orrery.api.scheduling;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.core.Pod;
import dev.orrery.model.quantity.Resources;

/**
 * The pod of a scheduling cycle, and what is the same for all nodes.
 *
 * @param requests what all its containers ask for together
 */
public record PodToPlace(Pod pod, Resources requests, ClusterView view) {}
