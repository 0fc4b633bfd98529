package dev.orrery.model.apps;

import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.Json;
import dev.orrery.model.labels.LabelSelector;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How many pods, of which template, and how one template gives way to the next. */
@Value.Immutable
public interface DeploymentSpec extends WithDeploymentSpec {
    Option<Integer> replicas();

    LabelSelector selector();

    PodTemplateSpec template();

    DeploymentStrategy strategy();

    Option<Integer> minReadySeconds();

    Option<Integer> revisionHistoryLimit();

    Option<Boolean> paused();

    Option<Integer> progressDeadlineSeconds();

    SortedMap<String, Json> unknown();
}
