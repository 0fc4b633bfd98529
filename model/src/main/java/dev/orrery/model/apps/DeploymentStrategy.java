package dev.orrery.model.apps;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How pods of an old template give way: all at once before the new ones come, or step by step. */
@Value.Immutable
public interface DeploymentStrategy extends WithDeploymentStrategy {
    /** {@code RollingUpdate} or {@code Recreate}. */
    Option<String> type();

    Option<RollingUpdateDeployment> rollingUpdate();

    SortedMap<String, Json> unknown();
}
