package dev.orrery.model.apps;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Condition;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What the deployment controller last saw. */
@Value.Immutable
public interface DeploymentStatus extends WithDeploymentStatus {
    Option<Long> observedGeneration();

    int replicas();

    int updatedReplicas();

    int readyReplicas();

    int availableReplicas();

    int unavailableReplicas();

    Vector<Condition> conditions();

    Option<Integer> collisionCount();

    SortedMap<String, Json> unknown();

    static DeploymentStatus none() {
        return ImmutableDeploymentStatus.builder()
                .replicas(0)
                .updatedReplicas(0)
                .readyReplicas(0)
                .availableReplicas(0)
                .unavailableReplicas(0)
                .build();
    }

    default Option<Condition> condition(String type) {
        return conditions().find(condition -> condition.type().equals(type));
    }
}
