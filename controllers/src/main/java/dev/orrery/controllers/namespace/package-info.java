/** Empties namespaces that are being deleted. */
@NullMarked
package dev.orrery.controllers.namespace;

import org.jspecify.annotations.NullMarked;
