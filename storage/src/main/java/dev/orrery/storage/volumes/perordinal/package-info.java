/** Volumes that one node has at a time. */
@NullMarked
package dev.orrery.storage.volumes.perordinal;

import org.jspecify.annotations.NullMarked;
