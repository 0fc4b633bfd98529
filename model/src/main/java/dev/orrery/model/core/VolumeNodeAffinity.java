package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.scheduling.NodeSelector;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** The nodes from which a volume can be reached. */
@Value.Immutable
public interface VolumeNodeAffinity extends WithVolumeNodeAffinity {
    Option<NodeSelector> required();

    SortedMap<String, Json> unknown();
}
