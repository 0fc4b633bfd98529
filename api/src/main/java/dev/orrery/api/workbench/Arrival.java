package dev.orrery.api.workbench;

import dev.orrery.model.meta.Revision;
import java.time.Instant;

/**
 * Where a way back has led.
 *
 * @param revision as it was then; that of a server goes on rising all the same
 * @param now the cluster's time
 */
public record Arrival(Revision revision, Instant now) {}
