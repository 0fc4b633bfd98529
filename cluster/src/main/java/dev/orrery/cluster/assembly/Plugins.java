package dev.orrery.cluster.assembly;

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
            return Vector.ofAll(files.filter(file -> file.toString().endsWith(".jar")).sorted());
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
            throw new PluginFault(jar + ": " + broken.getMessage());
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
