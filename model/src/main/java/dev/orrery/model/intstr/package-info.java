/** A count, or a share of one. */
@NullMarked
package dev.orrery.model.intstr;

import org.jspecify.annotations.NullMarked;
