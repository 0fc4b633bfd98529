package dev.orrery.api.workload;

import dev.orrery.api.controller.Action;
import dev.orrery.model.apps.ControllerRevision;
import io.vavr.collection.Vector;

/**
 * The revision of the template that is in force, and what it takes to have it stored.
 *
 * @param collisions how many names were found taken so far: what {@code status.collisionCount} is to say
 * @param changes empty once everything is stored
 */
public record LatestRevision(ControllerRevision revision, int collisions, Vector<Action> changes) {}
