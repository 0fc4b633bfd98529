package dev.orrery.model.scheduling;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** Conditions that a node must all meet. A term without any matches nothing. */
@Value.Immutable
public interface NodeSelectorTerm extends WithNodeSelectorTerm {
    Vector<NodeSelectorRequirement> matchExpressions();

    /** Conditions on fields; {@code metadata.name} is the only one there is. */
    Vector<NodeSelectorRequirement> matchFields();

    SortedMap<String, Json> unknown();

    default boolean matches(String nodeName, SortedMap<String, String> labels) {
        boolean isEmpty = matchExpressions().isEmpty() && matchFields().isEmpty();
        return !isEmpty
                && matchExpressions().forAll(expression -> expression.matchesLabels(labels))
                && matchFields().forAll(field -> field.matchesFields(nodeName));
    }
}
