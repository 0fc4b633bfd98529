/** A cluster that lives by itself, in the time of the machine, and that many threads use at once. */
@NullMarked
package dev.orrery.cluster.live;

import org.jspecify.annotations.NullMarked;
