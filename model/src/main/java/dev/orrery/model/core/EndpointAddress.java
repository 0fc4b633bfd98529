package dev.orrery.model.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** One address and the pod that has it. */
@Value.Immutable
public interface EndpointAddress extends WithEndpointAddress {
    @JsonInclude
    String ip();

    Option<String> hostname();

    Option<String> nodeName();

    Option<ObjectReference> targetRef();

    SortedMap<String, Json> unknown();
}
