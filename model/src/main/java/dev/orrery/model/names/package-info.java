/** Which names are allowed, and how made-up ones look. */
@NullMarked
package dev.orrery.model.names;

import org.jspecify.annotations.NullMarked;
