/** The cluster as a value: every object at one revision, the indexes over them, and the commits that lead on. */
@NullMarked
package dev.orrery.model.cluster;

import org.jspecify.annotations.NullMarked;
