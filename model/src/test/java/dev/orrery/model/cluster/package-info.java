/** Tests of the cluster as a value. */
@NullMarked
package dev.orrery.model.cluster;

import org.jspecify.annotations.NullMarked;
