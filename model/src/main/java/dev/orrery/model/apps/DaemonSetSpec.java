package dev.orrery.model.apps;

import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.Json;
import dev.orrery.model.labels.LabelSelector;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Which template, and how one template gives way to the next. */
@Value.Immutable
public interface DaemonSetSpec extends WithDaemonSetSpec {
    LabelSelector selector();

    PodTemplateSpec template();

    DaemonSetUpdateStrategy updateStrategy();

    Option<Integer> minReadySeconds();

    Option<Integer> revisionHistoryLimit();

    SortedMap<String, Json> unknown();
}
