@NullMarked
package dev.orrery.wire.protobuf;

import org.jspecify.annotations.NullMarked;
