/** Refusals as clients read them. */
@NullMarked
package dev.orrery.wire.status;

import org.jspecify.annotations.NullMarked;
