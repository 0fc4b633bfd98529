/** Seeded runs of a whole cluster under random commands and faults, and what must hold whatever happens. */
@NullMarked
package dev.orrery.it.simulation;

import org.jspecify.annotations.NullMarked;
