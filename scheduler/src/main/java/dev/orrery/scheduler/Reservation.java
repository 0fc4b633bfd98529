package dev.orrery.scheduler;

import dev.orrery.model.core.Pod;

/** A node that is kept for a pod whose volumes are not there yet. */
record Reservation(String node, Pod pod) {}
