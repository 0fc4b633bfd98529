/** The driving port for what no API of Kubernetes can do with a cluster: break it, mend it, go back, ask why. */
@NullMarked
package dev.orrery.api.workbench;

import org.jspecify.annotations.NullMarked;
