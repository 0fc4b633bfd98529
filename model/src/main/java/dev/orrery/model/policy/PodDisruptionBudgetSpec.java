package dev.orrery.model.policy;

import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.json.Json;
import dev.orrery.model.labels.LabelSelector;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Which pods are protected, and how many of them. */
@Value.Immutable
public interface PodDisruptionBudgetSpec extends WithPodDisruptionBudgetSpec {
    Option<IntOrString> minAvailable();

    Option<LabelSelector> selector();

    Option<IntOrString> maxUnavailable();

    Option<String> unhealthyPodEvictionPolicy();

    SortedMap<String, Json> unknown();
}
