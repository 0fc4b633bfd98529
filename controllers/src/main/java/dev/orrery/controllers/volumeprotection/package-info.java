/** Holds the deletion of claims that pods use, and of volumes that claims use, until nobody does. */
@NullMarked
package dev.orrery.controllers.volumeprotection;

import org.jspecify.annotations.NullMarked;
