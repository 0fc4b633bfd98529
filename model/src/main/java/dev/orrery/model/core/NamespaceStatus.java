package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Condition;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Whether a namespace is in use or being emptied. */
@Value.Immutable
public interface NamespaceStatus extends WithNamespaceStatus {
    /** {@code Active} or {@code Terminating}. */
    Option<String> phase();

    Vector<Condition> conditions();

    SortedMap<String, Json> unknown();
}
