/**
 * Between JSON trees and the values of the model, in one walk.
 *
 * <p>The shape of a value is read off its type: an attribute has the name of the JSON field, {@code Option} may be missing,
 * what is not mandatory and empty is left out. One walk decodes, names every fault, and keeps what it does not know.
 */
@NullMarked
package dev.orrery.wire.codec;

import org.jspecify.annotations.NullMarked;
