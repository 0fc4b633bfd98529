/** The catalogue of kinds. */
@NullMarked
package dev.orrery.model.kinds;

import org.jspecify.annotations.NullMarked;
