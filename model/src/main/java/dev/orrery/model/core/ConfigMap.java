package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Configuration as named texts. */
@Value.Immutable
public interface ConfigMap extends KubernetesObject, WithConfigMap {
    Kind<ConfigMap> KIND = Kind.namespaced("", "v1", "ConfigMap", "configmaps", ConfigMap.class)
            .shortNames("cm");

    @Override
    ObjectMeta metadata();

    SortedMap<String, String> data();

    SortedMap<String, String> binaryData();

    Option<Boolean> immutable();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<ConfigMap> kind() {
        return KIND;
    }
}
