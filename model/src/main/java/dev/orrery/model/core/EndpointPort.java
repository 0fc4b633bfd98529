package dev.orrery.model.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A port on which all addresses of a subset or slice listen. */
@Value.Immutable
public interface EndpointPort extends WithEndpointPort {
    Option<String> name();

    @JsonInclude
    int port();

    Option<String> protocol();

    Option<String> appProtocol();

    SortedMap<String, Json> unknown();
}
