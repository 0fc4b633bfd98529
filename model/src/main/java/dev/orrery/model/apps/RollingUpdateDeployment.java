package dev.orrery.model.apps;

import dev.orrery.model.intstr.IntOrString;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How far a rolling update may stray from the number of pods that is wished for. */
@Value.Immutable
public interface RollingUpdateDeployment extends WithRollingUpdateDeployment {
    Option<IntOrString> maxUnavailable();

    Option<IntOrString> maxSurge();

    SortedMap<String, Json> unknown();
}
