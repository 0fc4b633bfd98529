/** A prompt in a World: takes a command, does it at one instant, prints what it says. Lessons and people use the same. */
@NullMarked
package dev.orrery.cli.shell;

import org.jspecify.annotations.NullMarked;
