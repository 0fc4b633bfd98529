package dev.orrery.model.apps;

import dev.orrery.model.json.Json;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Keeps a number of pods of one template running. */
@Value.Immutable
public interface ReplicaSet extends KubernetesObject, WithReplicaSet {
    Kind<ReplicaSet> KIND = Kind.namespaced("apps", "v1", "ReplicaSet", "replicasets", ReplicaSet.class)
            .shortNames("rs")
            .categories("all");

    @Override
    ObjectMeta metadata();

    ReplicaSetSpec spec();

    ReplicaSetStatus status();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<ReplicaSet> kind() {
        return KIND;
    }

    @Override
    default ReplicaSet withStatusOf(KubernetesObject other) {
        return withStatus(((ReplicaSet) other).status());
    }

    @Override
    default Option<Selector> selects() {
        return Option.some(spec().selector().selector());
    }
}
