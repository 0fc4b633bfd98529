package dev.orrery.model.apps;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Condition;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What the statefulset controller last saw. */
@Value.Immutable
public interface StatefulSetStatus extends WithStatefulSetStatus {
    Option<Long> observedGeneration();

    @JsonInclude
    int replicas();

    int readyReplicas();

    int currentReplicas();

    int updatedReplicas();

    Option<String> currentRevision();

    Option<String> updateRevision();

    Option<Integer> collisionCount();

    Vector<Condition> conditions();

    @JsonInclude
    int availableReplicas();

    SortedMap<String, Json> unknown();

    static StatefulSetStatus none() {
        return ImmutableStatefulSetStatus.builder()
                .replicas(0)
                .readyReplicas(0)
                .currentReplicas(0)
                .updatedReplicas(0)
                .availableReplicas(0)
                .build();
    }
}
