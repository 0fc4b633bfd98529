/**
 * The Kubernetes API as HTTP has it: paths, parameters, media types and documents, turned into requests and made of responses.
 * No server is in sight here; {@code apiserver.http} has one.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/">Kubernetes API Concepts</a>
 */
@NullMarked
package dev.orrery.apiserver.rest;

import org.jspecify.annotations.NullMarked;
