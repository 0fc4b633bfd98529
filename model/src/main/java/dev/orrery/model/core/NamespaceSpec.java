package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** Who must finish before a namespace may go. */
@Value.Immutable
public interface NamespaceSpec extends WithNamespaceSpec {
    Vector<String> finalizers();

    SortedMap<String, Json> unknown();
}
