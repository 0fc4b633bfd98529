/** The types of the Kubernetes API as JSON schemas, in the words of both versions of OpenAPI. */
@NullMarked
package dev.orrery.wire.openapi;

import org.jspecify.annotations.NullMarked;
