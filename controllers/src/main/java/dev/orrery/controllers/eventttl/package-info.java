/** Lets Events expire. */
@NullMarked
package dev.orrery.controllers.eventttl;

import org.jspecify.annotations.NullMarked;
