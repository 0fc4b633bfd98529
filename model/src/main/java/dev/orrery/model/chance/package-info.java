/** Seeded chance: random values as a function of what they are for. */
@NullMarked
package dev.orrery.model.chance;

import org.jspecify.annotations.NullMarked;
