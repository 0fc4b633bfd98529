@NullMarked
package dev.orrery.kubectl.diff;

import org.jspecify.annotations.NullMarked;
