/** The forms in which kubectl prints objects: {@code -o yaml}, {@code -o name}, {@code -o jsonpath=…} and the others. */
@NullMarked
package dev.orrery.kubectl.output;

import org.jspecify.annotations.NullMarked;
