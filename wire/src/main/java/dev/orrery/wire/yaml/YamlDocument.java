package dev.orrery.wire.yaml;

import dev.orrery.model.json.Json;

/**
 * One document of a manifest.
 *
 * @param firstLine the line on which its content begins, counted from 1 in the whole manifest
 * @param index its place among the documents that are not empty, counted from 0
 */
public record YamlDocument(Json content, int firstLine, int index) {}
