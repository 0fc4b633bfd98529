package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** The component that reported an event, and on which node. */
@Value.Immutable
public interface EventSource extends WithEventSource {
    Option<String> component();

    Option<String> host();

    SortedMap<String, Json> unknown();
}
