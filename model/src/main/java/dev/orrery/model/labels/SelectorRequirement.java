package dev.orrery.model.labels;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;

/**
 * One condition of a label selector that is more than a plain equality.
 *
 * <p>The operator is kept as it was written, so that validation can name one that does not exist.
 */
@Value.Immutable
public interface SelectorRequirement extends WithSelectorRequirement {
    String key();

    /** {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}. */
    String operator();

    Vector<String> values();

    SortedMap<String, Json> unknown();

    /** What is to be met, or what is wrong with it, as Kubernetes says it. */
    default Either<String, Requirement> toRequirement() {
        return knownOperator()
                .toEither(() -> "\"" + operator() + "\" is not a valid label selector operator")
                .flatMap(operator -> Requirement.of(key(), operator, values()));
    }

    private Option<Operator> knownOperator() {
        return switch (operator()) {
            case "In" -> Option.some(Operator.IN);
            case "NotIn" -> Option.some(Operator.NOT_IN);
            case "Exists" -> Option.some(Operator.EXISTS);
            case "DoesNotExist" -> Option.some(Operator.DOES_NOT_EXIST);
            default -> Option.none();
        };
    }
}
