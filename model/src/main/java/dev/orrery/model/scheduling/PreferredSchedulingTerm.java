package dev.orrery.model.scheduling;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import org.immutables.value.Value;

/** A term that makes a node better by a weight of 1 to 100. */
@Value.Immutable
public interface PreferredSchedulingTerm extends WithPreferredSchedulingTerm {
    @JsonInclude
    int weight();

    NodeSelectorTerm preference();

    SortedMap<String, Json> unknown();
}
