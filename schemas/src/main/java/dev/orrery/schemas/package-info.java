/**
 * Reads the schemas of Kubernetes' kinds from the annotated classes of its official Java client, and the numbers that their
 * fields have in protobuf from its messages, while {@code wire} is built.
 *
 * <p>Nobody needs this module, or the client, at run time.
 */
@NullMarked
package dev.orrery.schemas;

import org.jspecify.annotations.NullMarked;
