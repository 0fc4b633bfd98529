package dev.orrery.api.scheduling;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.core.Pod;
import dev.orrery.model.quantity.Resources;
import io.vavr.collection.Stream;

/**
 * The pod of a scheduling cycle, and what is the same for all nodes.
 *
 * @param requests what all its containers ask for together
 * @param reserved the other pods that have been chosen a node but are not bound to it yet; most
 *     plugins never ask
 */
public record PodToPlace(Pod pod, Resources requests, ClusterView view, Stream<Pod> reserved) {}
