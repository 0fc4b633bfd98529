package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** Since when a container runs. */
@Value.Immutable
public interface ContainerRunning extends WithContainerRunning {
    Option<Instant> startedAt();

    SortedMap<String, Json> unknown();
}
