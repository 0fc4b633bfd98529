/** The driven port for time. */
@NullMarked
package dev.orrery.api.clock;

import org.jspecify.annotations.NullMarked;
