/** {@code kubectl describe}: an object and what belongs to it, told in the layout of kubectl's describers. */
@NullMarked
package dev.orrery.kubectl.describe;

import org.jspecify.annotations.NullMarked;
