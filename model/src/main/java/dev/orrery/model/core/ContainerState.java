package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A container waits, runs or has ended; at most one of the three is present. */
@Value.Immutable
public interface ContainerState extends WithContainerState {
    Option<ContainerWaiting> waiting();

    Option<ContainerRunning> running();

    Option<ContainerTerminated> terminated();

    SortedMap<String, Json> unknown();

    static ContainerState none() {
        return ImmutableContainerState.builder().build();
    }
}
