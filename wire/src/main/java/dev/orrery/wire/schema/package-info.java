/** The fields that Kubernetes' types have, those included that the model has no attribute for. */
@NullMarked
package dev.orrery.wire.schema;

import org.jspecify.annotations.NullMarked;
