package dev.orrery.cluster.assembly;

import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * Which providers run: by name, the last of a name taking the place of those before it, switched on and off by a list such
 * as {@code *,-deployment}.
 */
final class ControllerSelection {

    private ControllerSelection() {}

    /** The providers that are on, by name: the order of a class path must not show. */
    static Vector<ControllerProvider> of(Vector<ControllerProvider> found, Vector<String> selection) {
        Map<String, ControllerProvider> byName = LinkedHashMap.empty();
        for (ControllerProvider provider : found) {
            byName = byName.put(provider.name(), provider);
        }
        return byName.values()
                .filter(provider -> isOn(provider.name(), selection))
                .toVector()
                .sortBy(ControllerProvider::name);
    }

    /** Names in a selection that no provider has: most likely misspelt. */
    static Vector<String> unknown(Vector<ControllerProvider> found, Vector<String> selection) {
        Vector<String> known = found.map(ControllerProvider::name);
        return selection
                .map(word -> word.startsWith("-") ? word.substring(1) : word)
                .reject(word -> word.equals("*") || known.contains(word));
    }

    private static boolean isOn(String name, Vector<String> selection) {
        if (selection.contains("-" + name)) {
            return false;
        }
        return selection.isEmpty() || selection.contains("*") || selection.contains(name);
    }
}
