package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** A scope for names. */
@Value.Immutable
public interface Namespace extends KubernetesObject, WithNamespace {
    Kind<Namespace> KIND = Kind.clusterWide("", "v1", "Namespace", "namespaces", Namespace.class)
            .shortNames("ns");

    @Override
    ObjectMeta metadata();

    NamespaceSpec spec();

    NamespaceStatus status();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<Namespace> kind() {
        return KIND;
    }

    @Override
    default Namespace withStatusOf(KubernetesObject other) {
        return withStatus(((Namespace) other).status());
    }
}
