/**
 * How Immutables stores Vavr's {@code Option}, {@code Vector} and {@code SortedMap} as attributes.
 *
 * <p>Encodings run inside the compiler, so they must be compiled before the model that uses them: hence a module of its
 * own, needed by nobody at run time.
 */
package dev.orrery.encodings;
