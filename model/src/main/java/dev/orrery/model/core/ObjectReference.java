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

    /** A reference to a pod, as those have it who list its address. */
    static ObjectReference to(Pod pod) {
        return ImmutableObjectReference.builder()
                .kind("Pod")
                .namespace(pod.namespace())
                .name(pod.name())
                .uid(pod.metadata().uid())
                .build();
    }

    /** Whether this is the reference that {@link #to} would make, which is told without making it. */
    default boolean isTo(Pod pod) {
        return kind().getOrElse("").equals("Pod")
                && namespace().getOrElse("").equals(pod.namespace())
                && name().getOrElse("").equals(pod.name())
                && uid().equals(pod.metadata().uid())
                && apiVersion().isEmpty()
                && resourceVersion().isEmpty()
                && fieldPath().isEmpty()
                && unknown().isEmpty();
    }
}
