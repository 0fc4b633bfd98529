package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** One address of a pod or of its node. */
@Value.Immutable
public interface PodIp extends WithPodIp {
    String ip();

    SortedMap<String, Json> unknown();
}
