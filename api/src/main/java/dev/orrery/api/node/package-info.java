/** The driven port to what nodes do with their pods. */
@NullMarked
package dev.orrery.api.node;

import org.jspecify.annotations.NullMarked;
