/**
 * Reads the schemas of Kubernetes' kinds from the annotated classes of its official Java client, while {@code wire} is built.
 *
 * <p>Nobody needs this module, or the client, at run time.
 */
@NullMarked
package dev.orrery.schemas;

import org.jspecify.annotations.NullMarked;
