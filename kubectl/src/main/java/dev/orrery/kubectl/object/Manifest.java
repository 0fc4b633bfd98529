package dev.orrery.kubectl.object;

/**
 * One object of a manifest.
 *
 * @param source the path it was read from, as it was typed
 * @param namespace where it belongs; empty for kinds of the whole cluster
 */
public record Manifest(Item item, String source, String namespace) {}
