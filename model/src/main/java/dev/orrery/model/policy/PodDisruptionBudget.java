package dev.orrery.model.policy;

import dev.orrery.model.json.Json;
import dev.orrery.model.labels.LabelSelector;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How many pods of a set must stay when somebody disturbs them on purpose. */
@Value.Immutable
public interface PodDisruptionBudget extends KubernetesObject, WithPodDisruptionBudget {
    Kind<PodDisruptionBudget> KIND = Kind.namespaced(
                    "policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets", PodDisruptionBudget.class)
            .shortNames("pdb");

    @Override
    ObjectMeta metadata();

    PodDisruptionBudgetSpec spec();

    PodDisruptionBudgetStatus status();

    SortedMap<String, Json> unknown();

    @Override
    default Kind<PodDisruptionBudget> kind() {
        return KIND;
    }

    @Override
    default PodDisruptionBudget withStatusOf(KubernetesObject other) {
        return withStatus(((PodDisruptionBudget) other).status());
    }

    @Override
    default Option<Selector> selects() {
        return spec().selector().map(LabelSelector::selector);
    }
}
