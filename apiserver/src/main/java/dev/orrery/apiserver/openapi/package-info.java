/**
 * The API's description of itself: for each group version an OpenAPI document, and one Swagger document for all.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/kubernetes-api/#openapi-interface-definition">OpenAPI interface
 *     definition</a>
 */
@NullMarked
package dev.orrery.apiserver.openapi;

import org.jspecify.annotations.NullMarked;
