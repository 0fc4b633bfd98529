/** How a cluster is put together, and how it lives with controllers that break the rules. */
@NullMarked
package dev.orrery.cluster.assembly;

import org.jspecify.annotations.NullMarked;
