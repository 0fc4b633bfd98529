@NullMarked
package dev.orrery.wire.codec;

import org.jspecify.annotations.NullMarked;
