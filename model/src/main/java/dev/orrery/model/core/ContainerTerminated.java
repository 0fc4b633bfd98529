package dev.orrery.model.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** How a container ended. */
@Value.Immutable
public interface ContainerTerminated extends WithContainerTerminated {
    @JsonInclude
    int exitCode();

    Option<Integer> signal();

    Option<String> reason();

    Option<String> message();

    @JsonInclude
    Option<Instant> startedAt();

    @JsonInclude
    Option<Instant> finishedAt();

    Option<String> containerID();

    SortedMap<String, Json> unknown();
}
