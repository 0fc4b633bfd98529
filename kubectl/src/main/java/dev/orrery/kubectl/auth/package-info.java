/** Who asks, and what they may do. */
@NullMarked
package dev.orrery.kubectl.auth;

import org.jspecify.annotations.NullMarked;
