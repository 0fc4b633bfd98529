/** {@code kubectl create KIND} and {@code kubectl run}: objects made from flags instead of from manifests. */
@NullMarked
package dev.orrery.kubectl.create;

import org.jspecify.annotations.NullMarked;
