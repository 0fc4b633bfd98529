package dev.orrery.model.scheduling;

import dev.orrery.model.json.Json;
import dev.orrery.model.labels.Integers;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/**
 * One condition on a label or field of a node.
 *
 * <p>The operator is kept as it was written, so that validation can name one that does not exist; a condition that is
 * not well formed is met by no node.
 *
 * <p>Source: {@code component-helpers/scheduling/corev1/nodeaffinity/nodeaffinity.go}.
 */
@Value.Immutable
public interface NodeSelectorRequirement extends WithNodeSelectorRequirement {
    String key();

    /** {@code In}, {@code NotIn}, {@code Exists}, {@code DoesNotExist}, {@code Gt} or {@code Lt}. */
    String operator();

    Vector<String> values();

    SortedMap<String, Json> unknown();

    default boolean matchesLabels(SortedMap<String, String> labels) {
        Option<String> label = labels.get(key());
        return switch (operator()) {
            case "In" -> label.exists(values()::contains);
            case "NotIn" -> !values().isEmpty() && !label.exists(values()::contains);
            case "Exists" -> values().isEmpty() && label.isDefined();
            case "DoesNotExist" -> values().isEmpty() && label.isEmpty();
            case "Gt" -> comparison(label) > 0;
            case "Lt" -> comparison(label) < 0;
            default -> false;
        };
    }

    /** The sign of label − value; 0 also when either is no whole number, so that neither comparison holds. */
    private int comparison(Option<String> label) {
        Option<Long> actual = label.flatMap(Integers::parse);
        Option<Long> limit = values().size() == 1 ? Integers.parse(values().head()) : Option.none();
        return actual.isDefined() && limit.isDefined() ? Long.compare(actual.get(), limit.get()) : 0;
    }

    /** Whether the fields of a node meet this; the only field is {@code metadata.name}, every other one is empty. */
    default boolean matchesFields(String nodeName) {
        if (values().size() != 1) {
            return false;
        }
        boolean equal = values().head().equals(key().equals("metadata.name") ? nodeName : "");
        return switch (operator()) {
            case "In" -> equal;
            case "NotIn" -> !equal;
            default -> false;
        };
    }
}
