/** A small cluster for the tests of controllers, and objects to put there. */
@NullMarked
package dev.orrery.controllers.stage;

import org.jspecify.annotations.NullMarked;
