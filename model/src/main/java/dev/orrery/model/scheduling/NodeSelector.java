package dev.orrery.model.scheduling;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** Terms of which a node must meet at least one. */
@Value.Immutable
public interface NodeSelector extends WithNodeSelector {
    Vector<NodeSelectorTerm> nodeSelectorTerms();

    SortedMap<String, Json> unknown();

    default boolean matches(String nodeName, SortedMap<String, String> labels) {
        return nodeSelectorTerms().exists(term -> term.matches(nodeName, labels));
    }
}
