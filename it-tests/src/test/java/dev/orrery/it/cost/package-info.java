/** What it costs to look at something that is as it should be. */
@NullMarked
package dev.orrery.it.cost;

import org.jspecify.annotations.NullMarked;
