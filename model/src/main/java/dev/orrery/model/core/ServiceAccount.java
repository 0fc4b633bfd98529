package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** An identity for processes in pods. */
@Value.Immutable
public interface ServiceAccount extends KubernetesObject, WithServiceAccount {
    Kind<ServiceAccount> KIND = Kind.namespaced("", "v1", "ServiceAccount", "serviceaccounts", ServiceAccount.class)
            .shortNames("sa");

    @Override
    ObjectMeta metadata();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<ServiceAccount> kind() {
        return KIND;
    }
}
