/** The verbs of kubectl, one class each. */
@NullMarked
package dev.orrery.kubectl.verb;

import org.jspecify.annotations.NullMarked;
