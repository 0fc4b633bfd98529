/** The subcommands of {@code orrery}: words in, calls out, an exit code. Only here picocli is known. */
@NullMarked
package dev.orrery.cli.command;

import org.jspecify.annotations.NullMarked;
