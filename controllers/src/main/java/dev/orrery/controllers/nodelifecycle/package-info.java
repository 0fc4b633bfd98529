/** Watches over the nodes: which are alive, what repels pods from them, and what their pods' readiness is then worth. */
@NullMarked
package dev.orrery.controllers.nodelifecycle;

import org.jspecify.annotations.NullMarked;
