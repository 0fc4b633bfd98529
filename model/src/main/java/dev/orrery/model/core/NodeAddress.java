package dev.orrery.model.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** One name or address under which a node is reached. */
@Value.Immutable
public interface NodeAddress extends WithNodeAddress {
    @JsonInclude
    String type();

    @JsonInclude
    String address();

    SortedMap<String, Json> unknown();
}
