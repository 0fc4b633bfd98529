/**
 * Kubernetes' protobuf encoding of objects, read as the JSON that the same client would have written.
 *
 * <p>What messages look like comes from {@code wire.schema}; bytes are taken apart by the protobuf library, which only this
 * package knows.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#protobuf-encoding">Kubernetes Protobuf encoding</a>
 */
@NullMarked
package dev.orrery.wire.protobuf;

import org.jspecify.annotations.NullMarked;
