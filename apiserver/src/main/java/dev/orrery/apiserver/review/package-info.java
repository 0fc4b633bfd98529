/**
 * Questions about who somebody is and what they may do: kinds of which objects are created, answered and forgotten.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/authorization/#checking-api-access">Checking API
 *     access</a>
 */
@NullMarked
package dev.orrery.apiserver.review;

import org.jspecify.annotations.NullMarked;
