@NullMarked
package dev.orrery.wire.schema;

import org.jspecify.annotations.NullMarked;
