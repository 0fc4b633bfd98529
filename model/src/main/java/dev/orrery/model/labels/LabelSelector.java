package dev.orrery.model.labels;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/**
 * Which objects something is about, as written in a manifest. Empty selects everything.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/">Labels and selectors</a>
 */
@Value.Immutable
public interface LabelSelector extends WithLabelSelector {
    SortedMap<String, String> matchLabels();

    Vector<SelectorRequirement> matchExpressions();

    SortedMap<String, Json> unknown();

    /** The selector as a list of conditions. */
    @Value.Lazy
    default Selector selector() {
        Vector<Requirement> equalities = matchLabels()
                .toVector()
                .map(label -> new Requirement(label._1(), Requirement.Operator.IN, Vector.of(label._2())));
        return new Selector(equalities.appendAll(matchExpressions()
                .map(expression -> new Requirement(
                        expression.key(), operator(expression.operator()), expression.values()))));
    }

    private static Requirement.Operator operator(String word) {
        return switch (word) {
            case "In" -> Requirement.Operator.IN;
            case "NotIn" -> Requirement.Operator.NOT_IN;
            case "Exists" -> Requirement.Operator.EXISTS;
            default -> Requirement.Operator.DOES_NOT_EXIST;
        };
    }

    default boolean isEmpty() {
        return matchLabels().isEmpty() && matchExpressions().isEmpty();
    }

    /** A selector by one label. */
    static LabelSelector byLabel(String key, String value) {
        return ImmutableLabelSelector.builder().putMatchLabels(key, value).build();
    }
}
