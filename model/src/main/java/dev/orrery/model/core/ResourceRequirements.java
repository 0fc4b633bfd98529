package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.quantity.Quantity;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** What a container asks a node to keep for it, and what it may use at most. */
@Value.Immutable
public interface ResourceRequirements extends WithResourceRequirements {
    SortedMap<String, Quantity> limits();

    SortedMap<String, Quantity> requests();

    SortedMap<String, Json> unknown();

    static ResourceRequirements none() {
        return ImmutableResourceRequirements.builder().build();
    }
}
