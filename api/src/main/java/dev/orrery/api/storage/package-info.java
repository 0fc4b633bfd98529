/** The driven ports for what outlives the loop: the store of objects and the makers of volumes. */
@NullMarked
package dev.orrery.api.storage;

import org.jspecify.annotations.NullMarked;
