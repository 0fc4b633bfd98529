package dev.orrery.model.scheduling;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Conditions that a node must all meet. A term without any matches nothing. */
@Value.Immutable
public interface NodeSelectorTerm extends WithNodeSelectorTerm {
    Vector<NodeSelectorRequirement> matchExpressions();

    /** Conditions on fields; {@code metadata.name} is the only one there is. */
    Vector<NodeSelectorRequirement> matchFields();

    SortedMap<String, Json> unknown();

    default boolean matches(String nodeName, SortedMap<String, String> labels) {
        if (matchExpressions().isEmpty() && matchFields().isEmpty()) {
            return false;
        }
        return matchExpressions().forAll(each -> each.matches(labels.get(each.key())))
                && matchFields()
                        .forAll(each ->
                                each.key().equals("metadata.name") && each.matches(Option.some(nodeName)));
    }
}
