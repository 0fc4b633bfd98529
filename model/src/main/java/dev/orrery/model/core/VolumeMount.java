package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Where in a container's file system a volume of the pod appears. */
@Value.Immutable
public interface VolumeMount extends WithVolumeMount {
    String name();

    Option<Boolean> readOnly();

    String mountPath();

    Option<String> subPath();

    SortedMap<String, Json> unknown();
}
