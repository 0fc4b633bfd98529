package dev.orrery.model.discovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.core.ObjectReference;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** One pod behind a Service. */
@Value.Immutable
public interface Endpoint extends WithEndpoint {
    @JsonInclude
    Vector<String> addresses();

    EndpointConditions conditions();

    Option<String> hostname();

    Option<ObjectReference> targetRef();

    Option<String> nodeName();

    Option<String> zone();

    SortedMap<String, Json> unknown();
}
