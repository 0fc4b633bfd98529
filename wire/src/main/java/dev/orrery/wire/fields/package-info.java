/** What the schemas say of field management: which places two documents differ in, and how one is merged into another. */
@NullMarked
package dev.orrery.wire.fields;

import org.jspecify.annotations.NullMarked;
