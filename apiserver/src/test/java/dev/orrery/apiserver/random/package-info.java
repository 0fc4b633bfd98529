/** Manifests that no person would write, for what must hold whatever comes. */
@NullMarked
package dev.orrery.apiserver.random;

import org.jspecify.annotations.NullMarked;
