/**
 * What the API server writes into an object where a manifest is silent.
 *
 * <p>Defaulting runs on every write of every component. It is pure and idempotent, and it hands back the very instance that
 * it was given when nothing is missing, so that the pods of one template go on sharing its subtrees.
 */
@NullMarked
package dev.orrery.apiserver.defaulting;

import org.jspecify.annotations.NullMarked;
