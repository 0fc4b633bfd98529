/** Tests of the command: what a lesson is, and what a shell does with it. */
@NullMarked
package dev.orrery.cli;

import org.jspecify.annotations.NullMarked;
