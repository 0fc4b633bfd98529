package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Confidential data, encoded in Base64. */
@Value.Immutable
public interface Secret extends KubernetesObject, WithSecret {
    Kind<Secret> KIND = Kind.namespaced("", "v1", "Secret", "secrets", Secret.class);

    @Override
    ObjectMeta metadata();

    SortedMap<String, String> data();

    Option<Boolean> immutable();

    Option<String> type();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<Secret> kind() {
        return KIND;
    }
}
