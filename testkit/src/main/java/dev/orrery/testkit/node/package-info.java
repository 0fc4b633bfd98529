/** What everybody keeps to who runs pods on nodes. */
@NullMarked
package dev.orrery.testkit.node;

import org.jspecify.annotations.NullMarked;
