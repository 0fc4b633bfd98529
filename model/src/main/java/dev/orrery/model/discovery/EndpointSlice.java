package dev.orrery.model.discovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.core.EndpointPort;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** Some of the addresses behind a Service, with whether each is ready. */
@Value.Immutable
public interface EndpointSlice extends KubernetesObject, WithEndpointSlice {
    Kind<EndpointSlice> KIND =
            Kind.namespaced("discovery.k8s.io", "v1", "EndpointSlice", "endpointslices", EndpointSlice.class);

    @Override
    ObjectMeta metadata();

    @JsonInclude
    String addressType();

    @JsonInclude
    Vector<Endpoint> endpoints();

    @JsonInclude
    Vector<EndpointPort> ports();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<EndpointSlice> kind() {
        return KIND;
    }
}
