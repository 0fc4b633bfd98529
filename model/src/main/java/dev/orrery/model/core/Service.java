package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A stable name and address for a set of pods. */
@Value.Immutable
public interface Service extends KubernetesObject, WithService {
    Kind<Service> KIND = Kind.namespaced("", "v1", "Service", "services", Service.class)
            .shortNames("svc")
            .categories("all");

    @Override
    ObjectMeta metadata();

    ServiceSpec spec();

    ServiceStatus status();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<Service> kind() {
        return KIND;
    }

    @Override
    default Service withStatusOf(KubernetesObject other) {
        return withStatus(((Service) other).status());
    }

    @Override
    default Option<Selector> selects() {
        return spec().selector().isEmpty() ? Option.none() : Option.some(Selector.ofLabels(spec().selector()));
    }
}
