package dev.orrery.model.apps;

import dev.orrery.model.json.Json;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Keeps pods with an identity each: an ordinal, a name and claims of its own. */
@Value.Immutable
public interface StatefulSet extends KubernetesObject, WithStatefulSet {
    Kind<StatefulSet> KIND = Kind.namespaced("apps", "v1", "StatefulSet", "statefulsets", StatefulSet.class)
            .shortNames("sts")
            .categories("all");

    @Override
    ObjectMeta metadata();

    StatefulSetSpec spec();

    StatefulSetStatus status();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<StatefulSet> kind() {
        return KIND;
    }

    @Override
    default StatefulSet withStatusOf(KubernetesObject other) {
        return withStatus(((StatefulSet) other).status());
    }

    @Override
    default Option<Selector> selects() {
        return Option.some(spec().selector().selector());
    }
}
