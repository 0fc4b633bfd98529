package dev.orrery.model.apps;

import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** On how many nodes the pod may be down during an update. */
@Value.Immutable
public interface RollingUpdateDaemonSet extends WithRollingUpdateDaemonSet {
    Option<IntOrString> maxUnavailable();

    Option<IntOrString> maxSurge();

    SortedMap<String, Json> unknown();
}
