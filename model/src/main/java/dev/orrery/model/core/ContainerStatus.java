package dev.orrery.model.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What became of one container. */
@Value.Immutable
public interface ContainerStatus extends WithContainerStatus {
    String name();

    ContainerState state();

    ContainerState lastState();

    @JsonInclude
    boolean ready();

    @JsonInclude
    int restartCount();

    @JsonInclude
    String image();

    @JsonInclude
    String imageID();

    Option<String> containerID();

    Option<Boolean> started();

    SortedMap<String, Json> unknown();
}
