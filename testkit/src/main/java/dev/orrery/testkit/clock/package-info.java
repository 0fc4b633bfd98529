/** What every clock keeps to. */
@NullMarked
package dev.orrery.testkit.clock;

import org.jspecify.annotations.NullMarked;
