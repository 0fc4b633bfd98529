/** The immutable JSON tree: what is kept of an object beyond the fields that have a type. */
@NullMarked
package dev.orrery.model.json;

import org.jspecify.annotations.NullMarked;
