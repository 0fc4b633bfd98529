package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Storage that a pod's containers may mount. Sources other than a claim are among the unknown fields. */
@Value.Immutable
public interface Volume extends WithVolume {
    String name();

    Option<ClaimVolume> persistentVolumeClaim();

    SortedMap<String, Json> unknown();

    /** Whether the volume has a source of this name, such as {@code emptyDir}. */
    default boolean hasSource(String source) {
        return unknown().containsKey(source);
    }
}
