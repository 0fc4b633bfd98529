/** Attaches volumes to the nodes whose pods need them, and detaches them when none does. */
@NullMarked
package dev.orrery.controllers.attachdetach;

import org.jspecify.annotations.NullMarked;
