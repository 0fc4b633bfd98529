package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A volume of a storage driver, known to it by a handle. */
@Value.Immutable
public interface CsiVolume extends WithCsiVolume {
    String driver();

    String volumeHandle();

    Option<String> fsType();

    SortedMap<String, String> volumeAttributes();

    SortedMap<String, Json> unknown();
}
