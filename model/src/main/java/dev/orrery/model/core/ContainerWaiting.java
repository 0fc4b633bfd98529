package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Why a container does not run yet. */
@Value.Immutable
public interface ContainerWaiting extends WithContainerWaiting {
    Option<String> reason();

    Option<String> message();

    SortedMap<String, Json> unknown();
}
