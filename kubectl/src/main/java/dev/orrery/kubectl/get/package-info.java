/** {@code kubectl get} and its tables. */
@NullMarked
package dev.orrery.kubectl.get;

import org.jspecify.annotations.NullMarked;
