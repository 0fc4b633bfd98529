package dev.orrery.model.discovery;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Whether an endpoint takes traffic. */
@Value.Immutable
public interface EndpointConditions extends WithEndpointConditions {
    Option<Boolean> ready();

    Option<Boolean> serving();

    Option<Boolean> terminating();

    SortedMap<String, Json> unknown();
}
