/**
 * Requests to responses: the API server as a pure function.
 *
 * <p>{@link dev.orrery.apiserver.ApiServer} is the way in; {@code request} has one class for each thing that a request can
 * ask for, {@code defaulting}, {@code admission} and {@code validation} the three steps that every write goes through.
 */
@NullMarked
package dev.orrery.apiserver;

import org.jspecify.annotations.NullMarked;
