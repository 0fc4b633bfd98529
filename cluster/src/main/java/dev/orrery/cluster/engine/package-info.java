/** The loop: one queue for controllers, scheduler and kubelets, timers, back-off, history, and the World that they make. */
@NullMarked
package dev.orrery.cluster.engine;

import org.jspecify.annotations.NullMarked;
