package dev.orrery.model.apps;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Condition;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What the replicaset controller last saw. */
@Value.Immutable
public interface ReplicaSetStatus extends WithReplicaSetStatus {
    @JsonInclude
    int replicas();

    int fullyLabeledReplicas();

    int readyReplicas();

    int availableReplicas();

    Option<Long> observedGeneration();

    Vector<Condition> conditions();

    SortedMap<String, Json> unknown();

    static ReplicaSetStatus none() {
        return ImmutableReplicaSetStatus.builder()
                .replicas(0)
                .fullyLabeledReplicas(0)
                .readyReplicas(0)
                .availableReplicas(0)
                .build();
    }
}
