package dev.orrery.model.apps;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Whether pods are replaced node by node, or only when somebody deletes them. */
@Value.Immutable
public interface DaemonSetUpdateStrategy extends WithDaemonSetUpdateStrategy {
    /** {@code RollingUpdate} or {@code OnDelete}. */
    Option<String> type();

    Option<RollingUpdateDaemonSet> rollingUpdate();

    SortedMap<String, Json> unknown();
}
