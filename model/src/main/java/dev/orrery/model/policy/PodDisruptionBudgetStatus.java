package dev.orrery.model.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.Condition;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** How many more pods may be disturbed now. */
@Value.Immutable
public interface PodDisruptionBudgetStatus extends WithPodDisruptionBudgetStatus {
    Option<Long> observedGeneration();

    SortedMap<String, Instant> disruptedPods();

    @JsonInclude
    int disruptionsAllowed();

    @JsonInclude
    int currentHealthy();

    @JsonInclude
    int desiredHealthy();

    @JsonInclude
    int expectedPods();

    Vector<Condition> conditions();

    SortedMap<String, Json> unknown();
}
