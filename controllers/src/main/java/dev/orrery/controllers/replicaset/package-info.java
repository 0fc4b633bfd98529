/**
 * Keeps as many pods running as each ReplicaSet asks for.
 *
 * <p>Classify: {@link dev.orrery.api.workload.Claims}, the active pods that are owned, orphaned or strayed. Decide: {@code
 * Scaling}, how many to make or to take away. Plan: creations, or deletions in {@link
 * dev.orrery.api.workload.DeletionOrder}. Report: {@code Headcount} and {@code ReplicaFailure}.
 */
@NullMarked
package dev.orrery.controllers.replicaset;

import org.jspecify.annotations.NullMarked;
