/** The plugins of the scheduler, named and behaving as kube-scheduler's. */
@NullMarked
package dev.orrery.scheduler.plugins;

import org.jspecify.annotations.NullMarked;
