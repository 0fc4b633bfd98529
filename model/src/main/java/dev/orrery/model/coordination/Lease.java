package dev.orrery.model.coordination;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** A lock that must be renewed, and the sign of life of a node. */
@Value.Immutable
public interface Lease extends KubernetesObject, WithLease {
    Kind<Lease> KIND = Kind.namespaced("coordination.k8s.io", "v1", "Lease", "leases", Lease.class);

    @Override
    ObjectMeta metadata();

    LeaseSpec spec();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<Lease> kind() {
        return KIND;
    }
}
