/**
 * The scheduling cycle: filter, score, reserve, bind. It knows plugins by their interfaces only; {@link
 * dev.orrery.scheduler.DefaultPlugins} names those that a cluster has.
 */
@NullMarked
package dev.orrery.scheduler;

import org.jspecify.annotations.NullMarked;
