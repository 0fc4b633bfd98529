package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** Addresses that share ports. */
@Value.Immutable
public interface EndpointSubset extends WithEndpointSubset {
    Vector<EndpointAddress> addresses();

    Vector<EndpointAddress> notReadyAddresses();

    Vector<EndpointPort> ports();

    SortedMap<String, Json> unknown();
}
