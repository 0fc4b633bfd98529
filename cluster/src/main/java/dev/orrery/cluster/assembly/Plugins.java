package dev.orrery.cluster.assembly;

import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Finds controllers: the built-in ones on the class path, those of strangers in jars, each jar with a loader of its own. */
final class Plugins {

    private Plugins() {}

    static Vector<ControllerProvider> builtIn() {
        return Vector.ofAll(ServiceLoader.load(ControllerProvider.class, Plugins.class.getClassLoader()));
    }

    /**
     * The providers of a jar, or of every jar in a folder.
     *
     * @throws PluginFault when there is no such file, or nothing in it that could be loaded
     */
    static Vector<ControllerProvider> of(Path path) {
        return jars(path).flatMap(Plugins::providers);
    }

    private static Vector<Path> jars(Path path) {
        if (!Files.exists(path)) {
            throw new PluginFault("no such plugin: " + path + " (build it first, or correct the path)");
        }
        if (!Files.isDirectory(path)) {
            return Vector.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return Vector.ofAll(
                    files.filter(file -> file.toString().endsWith(".jar")).sorted());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Vector<ControllerProvider> providers(Path jar) {
        URLClassLoader loader = new URLClassLoader(new URL[] {url(jar)}, Plugins.class.getClassLoader());
        try {
            Vector<ControllerProvider> found = Vector.ofAll(ServiceLoader.load(ControllerProvider.class, loader))
                    .filter(provider -> provider.getClass().getClassLoader() == loader);
            if (found.isEmpty()) {
                throw new PluginFault(jar + " brings no " + ControllerProvider.class.getName()
                        + ": it needs a META-INF/services file that names one");
            }
            return found;
        } catch (ServiceConfigurationError broken) {
            String why = broken.getCause() == null ? "" : " (" + broken.getCause() + ")";
            throw new PluginFault(jar + ": " + broken.getMessage() + why);
        }
    }

    /**
     * The controllers that providers bring.
     *
     * @throws PluginFault when a provider fails, or two controllers have one name
     */
    static Vector<Controller<?>> controllers(Vector<ControllerProvider> providers, ClusterPorts ports) {
        Vector<Controller<?>> brought = providers.flatMap(provider -> controllers(provider, ports));
        Vector<String> names = brought.map(Controller::name);
        Vector<String> twice =
                names.filter(name -> names.count(name::equals) > 1).distinct();
        if (!twice.isEmpty()) {
            throw new PluginFault("several controllers have one name: " + twice.mkString(", ")
                    + " (a provider takes another's place by the provider's name)");
        }
        return brought;
    }

    private static Vector<Controller<?>> controllers(ControllerProvider provider, ClusterPorts ports) {
        try {
            return provider.controllers(ports);
        } catch (RuntimeException | LinkageError broken) {
            throw new PluginFault(provider.name() + ": makes no controllers: " + broken);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
