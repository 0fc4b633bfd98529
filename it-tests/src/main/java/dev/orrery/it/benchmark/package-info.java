/** Measures, never tests: programs that print rates. */
@NullMarked
package dev.orrery.it.benchmark;

import org.jspecify.annotations.NullMarked;
