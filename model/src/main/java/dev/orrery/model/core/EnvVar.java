package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** An environment variable: a value, or (in the unknown fields) where it comes from. */
@Value.Immutable
public interface EnvVar extends WithEnvVar {
    String name();

    Option<String> value();

    SortedMap<String, Json> unknown();
}
