package dev.orrery.model.apps;

import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Which ordinals a rolling update touches. */
@Value.Immutable
public interface RollingUpdateStatefulSet extends WithRollingUpdateStatefulSet {
    /** Ordinals below it keep the old revision. */
    Option<Integer> partition();

    Option<IntOrString> maxUnavailable();

    SortedMap<String, Json> unknown();
}
