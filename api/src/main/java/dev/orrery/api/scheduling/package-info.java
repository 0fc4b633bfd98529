/** The extension port of the scheduler: the cycle's result, and the filter and score plugins that it is built of. */
@NullMarked
package dev.orrery.api.scheduling;

import org.jspecify.annotations.NullMarked;
