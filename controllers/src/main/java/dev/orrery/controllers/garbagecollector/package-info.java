/** Deletes what belongs to owners that are gone, and lets owners go once what belongs to them is dealt with. */
@NullMarked
package dev.orrery.controllers.garbagecollector;

import org.jspecify.annotations.NullMarked;
