package dev.orrery.kubelet.simulated;

import dev.orrery.model.chance.Chance;
import io.vavr.collection.Set;

/**
 * What all nodes are made of, and never changes.
 *
 * @param attaching storage drivers whose volumes must be attached to a node before a pod there can use them
 */
record Machine(NodeTimings timings, ProgramLibrary library, Chance chance, Set<String> attaching) {}
