package dev.orrery.model.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Condition;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** What a load balancer said; empty for most Services. */
@Value.Immutable
public interface ServiceStatus extends WithServiceStatus {
    @JsonInclude
    JsonObject loadBalancer();

    Vector<Condition> conditions();

    SortedMap<String, Json> unknown();
}
