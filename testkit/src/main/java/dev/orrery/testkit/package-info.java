/**
 * What tests of controllers need, built-in ones and those of strangers: a world in which nothing happens by itself, fixtures,
 * and the property suite that every controller passes.
 */
@NullMarked
package dev.orrery.testkit;

import org.jspecify.annotations.NullMarked;
