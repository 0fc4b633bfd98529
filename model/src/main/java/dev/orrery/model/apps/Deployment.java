package dev.orrery.model.apps;

import dev.orrery.model.json.Json;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Keeps interchangeable pods running and replaces them step by step when their template changes. */
@Value.Immutable
public interface Deployment extends KubernetesObject, WithDeployment {
    Kind<Deployment> KIND = Kind.namespaced("apps", "v1", "Deployment", "deployments", Deployment.class)
            .shortNames("deploy")
            .categories("all");

    @Override
    ObjectMeta metadata();

    DeploymentSpec spec();

    DeploymentStatus status();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<Deployment> kind() {
        return KIND;
    }

    @Override
    default Deployment withStatusOf(KubernetesObject other) {
        return withStatus(((Deployment) other).status());
    }

    @Override
    default Option<Selector> selects() {
        return Option.some(spec().selector().selector());
    }
}
