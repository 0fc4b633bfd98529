/** Counts how many pods of a set may be disturbed on purpose. */
@NullMarked
package dev.orrery.controllers.disruption;

import org.jspecify.annotations.NullMarked;
