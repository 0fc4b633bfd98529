package dev.orrery.model.apps;

import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.Json;
import dev.orrery.model.labels.LabelSelector;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How many pods, of which template. */
@Value.Immutable
public interface ReplicaSetSpec extends WithReplicaSetSpec {
    Option<Integer> replicas();

    Option<Integer> minReadySeconds();

    LabelSelector selector();

    Option<PodTemplateSpec> template();

    SortedMap<String, Json> unknown();
}
