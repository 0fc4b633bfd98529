/** Evicts pods from nodes whose taints do not let them stay. */
@NullMarked
package dev.orrery.controllers.tainteviction;

import org.jspecify.annotations.NullMarked;
