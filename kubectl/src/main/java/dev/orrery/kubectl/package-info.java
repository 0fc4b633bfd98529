/** What kubectl computes on the client's side, with kubectl 1.33's flags, output and error texts. */
@NullMarked
package dev.orrery.kubectl;

import org.jspecify.annotations.NullMarked;
