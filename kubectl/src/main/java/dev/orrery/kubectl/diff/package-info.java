/** {@code kubectl diff}: what applying manifests would change. */
@NullMarked
package dev.orrery.kubectl.diff;

import org.jspecify.annotations.NullMarked;
