/** The documents of the group {@code orrery.dev}, as they go over the line: written on one side, read on the other. */
@NullMarked
package dev.orrery.wire.workbench;

import org.jspecify.annotations.NullMarked;
