/** Orrery's own words: what no kubectl can do. One class each. */
@NullMarked
package dev.orrery.cli.verb;

import org.jspecify.annotations.NullMarked;
