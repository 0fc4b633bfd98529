/**
 * kubectl's dialect of JSONPath: {@code -o jsonpath}, {@code --sort-by}, {@code wait --for=jsonpath}.
 *
 * <p>A template is text with actions in braces. An action is a row of steps; each step turns the values before it into the
 * values after it.
 */
@NullMarked
package dev.orrery.wire.jsonpath;

import org.jspecify.annotations.NullMarked;
