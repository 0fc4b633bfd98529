@NullMarked
package dev.orrery.wire.conversion;

import org.jspecify.annotations.NullMarked;
