/**
 * Other versions of kinds: of each kind one form is stored, and a conversion says how it reads in another version.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/#api-versioning">API versioning</a>
 */
@NullMarked
package dev.orrery.wire.conversion;

import org.jspecify.annotations.NullMarked;
