/** Volumes that many nodes reach at once. */
@NullMarked
package dev.orrery.storage.volumes.shared;

import org.jspecify.annotations.NullMarked;
