/** Text as Go's libraries lay it out: aligned columns and quoted words. */
@NullMarked
package dev.orrery.kubectl.text;

import org.jspecify.annotations.NullMarked;
