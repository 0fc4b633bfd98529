package dev.orrery.api.controller;

import io.vavr.collection.Vector;

/**
 * Brings controllers into a cluster. Built-in ones and those of strangers come the same way, through {@link
 * java.util.ServiceLoader}.
 */
public interface ControllerProvider {

    /**
     * The name by which the whole is switched on and off ({@code --controllers '*,-deployment'}). A later provider of the
     * same name takes the place of an earlier one.
     */
    String name();

    /** The controllers, made for a cluster with these ports. */
    Vector<Controller<?>> controllers(ClusterPorts ports);

    /** CustomResourceDefinitions that must exist first: names of YAML resources beside the provider's class. */
    default Vector<String> definitions() {
        return Vector.empty();
    }
}
