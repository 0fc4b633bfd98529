package dev.orrery.model.apps;

import dev.orrery.model.json.Json;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Keeps one pod on every node that is eligible. */
@Value.Immutable
public interface DaemonSet extends KubernetesObject, WithDaemonSet {
    Kind<DaemonSet> KIND = Kind.namespaced("apps", "v1", "DaemonSet", "daemonsets", DaemonSet.class)
            .shortNames("ds")
            .categories("all");

    @Override
    ObjectMeta metadata();

    DaemonSetSpec spec();

    DaemonSetStatus status();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<DaemonSet> kind() {
        return KIND;
    }

    @Override
    default DaemonSet withStatusOf(KubernetesObject other) {
        return withStatus(((DaemonSet) other).status());
    }

    @Override
    default Option<Selector> selects() {
        return Option.some(spec().selector().selector());
    }
}
