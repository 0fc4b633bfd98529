/** The Kubernetes API over HTTP/1.1 and HTTP/2, with TLS: the only package that knows the HTTP library. */
@NullMarked
package dev.orrery.apiserver.http;

import org.jspecify.annotations.NullMarked;
