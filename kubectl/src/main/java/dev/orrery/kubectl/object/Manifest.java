package dev.orrery.kubectl.object;

import dev.orrery.model.json.JsonObject;

/**
 * One object of a manifest.
 *
 * @param source the path it was read from, as it was typed
 * @param namespace where it belongs; empty for kinds of the whole cluster
 */
public record Manifest(Item item, String source, String namespace) {

    /** The object with its namespace in it, as a server wants it that merges by itself. */
    public Item placed() {
        String home = Cluster.home(item.kind(), namespace);
        JsonObject metadata = item.json().objectAt("metadata");
        JsonObject placed = home.isEmpty() ? metadata : metadata.with("namespace", home);
        return new Item(item.kind(), item.json().with("metadata", placed));
    }
}
