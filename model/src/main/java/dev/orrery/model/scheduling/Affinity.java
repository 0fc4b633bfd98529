package dev.orrery.model.scheduling;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What draws a pod to nodes. Affinity to other pods is among the unknown fields. */
@Value.Immutable
public interface Affinity extends WithAffinity {
    Option<NodeAffinity> nodeAffinity();

    SortedMap<String, Json> unknown();
}
