/** JSON text: read into the immutable tree, and printed from it as Kubernetes prints it. */
@NullMarked
package dev.orrery.wire.json;

import org.jspecify.annotations.NullMarked;
