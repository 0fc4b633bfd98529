package dev.orrery.model.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** A volume that is attached to a node, and where. */
@Value.Immutable
public interface AttachedVolume extends WithAttachedVolume {
    String name();

    @JsonInclude
    String devicePath();

    SortedMap<String, Json> unknown();
}
