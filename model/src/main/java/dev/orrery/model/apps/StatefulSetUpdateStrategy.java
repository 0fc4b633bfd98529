package dev.orrery.model.apps;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Whether pods are replaced from the highest ordinal down, or only when somebody deletes them. */
@Value.Immutable
public interface StatefulSetUpdateStrategy extends WithStatefulSetUpdateStrategy {
    /** {@code RollingUpdate} or {@code OnDelete}. */
    Option<String> type();

    Option<RollingUpdateStatefulSet> rollingUpdate();

    SortedMap<String, Json> unknown();
}
