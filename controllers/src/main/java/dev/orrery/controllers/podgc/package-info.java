/** Clears away pods that nobody else can: of nodes that are gone, without a node, and too many finished ones. */
@NullMarked
package dev.orrery.controllers.podgc;

import org.jspecify.annotations.NullMarked;
