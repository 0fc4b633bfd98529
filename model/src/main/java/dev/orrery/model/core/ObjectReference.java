package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Points at an object, whatever its kind. */
@Value.Immutable
public interface ObjectReference extends WithObjectReference {
    Option<String> kind();

    Option<String> namespace();

    Option<String> name();

    Option<String> uid();

    Option<String> apiVersion();

    Option<String> resourceVersion();

    Option<String> fieldPath();

    SortedMap<String, Json> unknown();
}
