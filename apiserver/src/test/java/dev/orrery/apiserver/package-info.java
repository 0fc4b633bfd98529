/** Tests of the API server's parts, over manifests as people write them. */
@NullMarked
package dev.orrery.apiserver;

import org.jspecify.annotations.NullMarked;
