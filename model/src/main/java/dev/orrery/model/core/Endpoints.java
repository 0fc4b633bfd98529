package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** The addresses behind a Service in one object; EndpointSlice has taken its place. */
@Value.Immutable
public interface Endpoints extends KubernetesObject, WithEndpoints {
    Kind<Endpoints> KIND =
            Kind.namespaced("", "v1", "Endpoints", "endpoints", Endpoints.class).shortNames("ep");

    @Override
    ObjectMeta metadata();

    Vector<EndpointSubset> subsets();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<Endpoints> kind() {
        return KIND;
    }
}
