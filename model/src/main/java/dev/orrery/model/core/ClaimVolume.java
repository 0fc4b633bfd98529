package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A volume that is whatever a claim in the pod's namespace is bound to. */
@Value.Immutable
public interface ClaimVolume extends WithClaimVolume {
    String claimName();

    Option<Boolean> readOnly();

    SortedMap<String, Json> unknown();
}
