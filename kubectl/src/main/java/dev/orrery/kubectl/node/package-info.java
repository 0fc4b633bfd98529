/** Taking nodes out of service and back: {@code kubectl cordon}, {@code uncordon} and {@code drain}. */
@NullMarked
package dev.orrery.kubectl.node;

import org.jspecify.annotations.NullMarked;
