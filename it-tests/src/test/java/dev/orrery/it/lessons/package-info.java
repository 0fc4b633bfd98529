/** The lessons as tests: each passes, and says the same twice. */
@NullMarked
package dev.orrery.it.lessons;

import org.jspecify.annotations.NullMarked;
