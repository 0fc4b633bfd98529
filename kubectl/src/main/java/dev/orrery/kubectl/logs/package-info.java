/** {@code kubectl logs}: what containers wrote. */
@NullMarked
package dev.orrery.kubectl.logs;

import org.jspecify.annotations.NullMarked;
