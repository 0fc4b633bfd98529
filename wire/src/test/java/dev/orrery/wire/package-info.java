/** Tests of the forms of text together. */
@NullMarked
package dev.orrery.wire;

import org.jspecify.annotations.NullMarked;
