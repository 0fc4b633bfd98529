/** Keeps, for each DaemonSet, one pod on every node that is eligible. See the README beside this file. */
@NullMarked
package dev.orrery.controllers.daemonset;

import org.jspecify.annotations.NullMarked;
