/** Amounts of resources: exact, with Kubernetes' suffixes. */
@NullMarked
package dev.orrery.model.quantity;

import org.jspecify.annotations.NullMarked;
