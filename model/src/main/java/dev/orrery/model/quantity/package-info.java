/** Amounts of resources: the exact decimal {@code Quantity}, and sums of them as the scheduler needs them. */
@NullMarked
package dev.orrery.model.quantity;

import org.jspecify.annotations.NullMarked;
