/** Lists the addresses behind each Service in slices of at most a hundred. */
@NullMarked
package dev.orrery.controllers.endpointslice;

import org.jspecify.annotations.NullMarked;
