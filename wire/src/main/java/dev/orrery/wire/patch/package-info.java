/**
 * The four ways to say a change of a JSON value: JSON patch (RFC 6902), merge patch (RFC 7386), Kubernetes' strategic merge
 * patch, and the patch that {@code kubectl apply} computes from three states. Errors are values.
 */
@NullMarked
package dev.orrery.wire.patch;

import org.jspecify.annotations.NullMarked;
