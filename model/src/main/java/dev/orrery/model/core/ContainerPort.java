package dev.orrery.model.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A port that a container listens on. */
@Value.Immutable
public interface ContainerPort extends WithContainerPort {
    Option<String> name();

    Option<Integer> hostPort();

    @JsonInclude
    int containerPort();

    Option<String> protocol();

    Option<String> hostIP();

    SortedMap<String, Json> unknown();
}
