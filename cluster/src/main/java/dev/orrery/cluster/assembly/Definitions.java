package dev.orrery.cluster.assembly;

import dev.orrery.api.controller.ControllerProvider;
import dev.orrery.model.json.Json;
import dev.orrery.wire.yaml.YamlDocument;
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the CustomResourceDefinitions that a provider brings in its jar. */
final class Definitions {

    private Definitions() {}

    static Vector<Json> of(ControllerProvider provider) {
        return provider.definitions().flatMap(resource -> read(provider, resource));
    }

    private static Vector<Json> read(ControllerProvider provider, String resource) {
        try (InputStream in = provider.getClass().getResourceAsStream(resource)) {
            if (in == null) {
                throw new PluginFault(provider.name() + ": the resource " + resource + " is not in its jar");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return YamlReader.read(text)
                    .getOrElseThrow(faults -> new PluginFault(provider.name() + ": " + resource + ": " + faults))
                    .map(YamlDocument::content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
