/** The {@code orrery} command: parses words, calls, compares, prints. Nothing is decided here. */
@NullMarked
package dev.orrery.cli;

import org.jspecify.annotations.NullMarked;
