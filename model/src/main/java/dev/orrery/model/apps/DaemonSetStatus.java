package dev.orrery.model.apps;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Condition;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What the daemonset controller last saw, counted in nodes. */
@Value.Immutable
public interface DaemonSetStatus extends WithDaemonSetStatus {
    @JsonInclude
    int currentNumberScheduled();

    @JsonInclude
    int numberMisscheduled();

    @JsonInclude
    int desiredNumberScheduled();

    @JsonInclude
    int numberReady();

    Option<Long> observedGeneration();

    int updatedNumberScheduled();

    int numberAvailable();

    int numberUnavailable();

    Option<Integer> collisionCount();

    Vector<Condition> conditions();

    SortedMap<String, Json> unknown();

    static DaemonSetStatus none() {
        return ImmutableDaemonSetStatus.builder()
                .currentNumberScheduled(0)
                .numberMisscheduled(0)
                .desiredNumberScheduled(0)
                .numberReady(0)
                .updatedNumberScheduled(0)
                .numberAvailable(0)
                .numberUnavailable(0)
                .build();
    }
}
