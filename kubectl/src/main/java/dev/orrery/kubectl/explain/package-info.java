/** {@code kubectl explain}: what kinds and their fields are for, from the schemas of the API. */
@NullMarked
package dev.orrery.kubectl.explain;

import org.jspecify.annotations.NullMarked;
