/** Lists the addresses behind each Service in one Endpoints object. */
@NullMarked
package dev.orrery.controllers.endpoints;

import org.jspecify.annotations.NullMarked;
