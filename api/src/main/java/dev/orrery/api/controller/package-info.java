/** The extension port for controllers: pure functions from an object and a view of the cluster to actions. */
@NullMarked
package dev.orrery.api.controller;

import org.jspecify.annotations.NullMarked;
