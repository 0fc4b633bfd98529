/** Random values for property tests; a test prints the seed of what failed. */
@NullMarked
package dev.orrery.wire.random;

import org.jspecify.annotations.NullMarked;
