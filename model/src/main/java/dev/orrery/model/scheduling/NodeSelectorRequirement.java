package dev.orrery.model.scheduling;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** One condition on a node's labels or fields. */
@Value.Immutable
public interface NodeSelectorRequirement extends WithNodeSelectorRequirement {
    String key();

    /** {@code In}, {@code NotIn}, {@code Exists}, {@code DoesNotExist}, {@code Gt} or {@code Lt}. */
    String operator();

    Vector<String> values();

    SortedMap<String, Json> unknown();

    default boolean matches(Option<String> actual) {
        return switch (operator()) {
            case "In" -> actual.exists(values()::contains);
            case "NotIn" -> actual.isEmpty() || !values().contains(actual.get());
            case "Exists" -> actual.isDefined();
            case "DoesNotExist" -> actual.isEmpty();
            case "Gt" -> compare(actual).exists(sign -> sign > 0);
            case "Lt" -> compare(actual).exists(sign -> sign < 0);
            default -> false;
        };
    }

    private Option<Integer> compare(Option<String> actual) {
        Option<Long> left = actual.flatMap(NodeSelectorRequirement::number);
        Option<Long> right = values().headOption().flatMap(NodeSelectorRequirement::number);
        return left.flatMap(one -> right.map(other -> Long.compare(one, other)));
    }

    private static Option<Long> number(String text) {
        return text.matches("-?[0-9]{1,18}") ? Option.some(Long.parseLong(text)) : Option.none();
    }
}
