package dev.orrery.model.labels;

import dev.orrery.model.names.NameRule;
import dev.orrery.model.names.Quotation;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * One condition on a label: {@code app=counter}, {@code env in (a,b)}, {@code !legacy}.
 *
 * <p>Source: {@code apimachinery/pkg/labels/selector.go}.
 */
public record Requirement(String key, Operator operator, Vector<String> values) {

    /** The requirement, or the faults of its key, its number of values and its values, as Kubernetes prints them. */
    public static Either<String, Requirement> of(String key, Operator operator, Vector<String> values) {
        Vector<String> faults = keyFault("key", key)
                .toVector()
                .appendAll(
                        operator.faults(values).map(fault -> "values: Invalid value: " + shown(values) + ": " + fault))
                .appendAll(numberFaults(operator, values))
                .appendAll(valueFaults(key, values));
        return faults.isEmpty()
                ? Either.right(new Requirement(key, operator, values))
                : Either.left(faults.size() == 1 ? faults.head() : faults.mkString("[", ", ", "]"));
    }

    /** The condition that a label has exactly this value, which nobody checked. */
    public static Requirement equalTo(String key, String value) {
        return new Requirement(key, Operator.EQUALS, Vector.of(value));
    }

    static Option<String> keyFault(String path, String key) {
        return invalid(path, key, NameRule.QUALIFIED_NAME.faults(key));
    }

    private static Option<String> invalid(String path, String value, Vector<String> faults) {
        return faults.isEmpty()
                ? Option.none()
                : Option.some(path + ": Invalid value: " + Quotation.of(value) + ": " + faults.mkString("; "));
    }

    private static Vector<String> numberFaults(Operator operator, Vector<String> values) {
        boolean numeric = operator == Operator.GREATER_THAN || operator == Operator.LESS_THAN;
        return numeric
                ? eachValue(
                        values,
                        (value, i) -> Integers.parse(value).isDefined()
                                ? Option.none()
                                : Option.some("values[" + i + "]: Invalid value: " + Quotation.of(value)
                                        + ": for 'Gt', 'Lt' operators, the value must be an integer"))
                : Vector.empty();
    }

    private static Vector<String> valueFaults(String key, Vector<String> values) {
        return eachValue(
                values,
                (value, i) -> invalid("values[" + i + "][" + key + "]", value, NameRule.LABEL_VALUE.faults(value)));
    }

    private interface ValueCheck {
        Option<String> fault(String value, int index);
    }

    private static Vector<String> eachValue(Vector<String> values, ValueCheck check) {
        return values.zipWithIndex().flatMap(value -> check.fault(value._1, value._2));
    }

    private static String shown(Vector<String> values) {
        return values.map(Quotation::of).mkString("[", ",", "]");
    }

    /** Whether labels meet this condition. A label that is missing is neither equal nor in a list. */
    public boolean matches(SortedMap<String, String> labels) {
        return isMetBy(labels.getOrElse(key, null));
    }

    boolean matches(Labels labels) {
        return isMetBy(labels.value(key));
    }

    private boolean isMetBy(@Nullable String value) {
        return switch (operator) {
            case IN, EQUALS, DOUBLE_EQUALS -> value != null && isAmong(value);
            case NOT_IN, NOT_EQUALS -> value == null || !isAmong(value);
            case EXISTS -> value != null;
            case DOES_NOT_EXIST -> value == null;
            case GREATER_THAN -> value != null && comparison(value) > 0;
            case LESS_THAN -> value != null && comparison(value) < 0;
        };
    }

    private boolean isAmong(String value) {
        return values.size() == 1 ? values.head().equals(value) : values.contains(value);
    }

    /** The sign of label − value; 0 also when either is no whole number, so that neither comparison holds. */
    private int comparison(String value) {
        Option<Long> actual = Integers.parse(value);
        Option<Long> limit = values.size() == 1 ? Integers.parse(values.head()) : Option.none();
        return actual.isDefined() && limit.isDefined() ? Long.compare(actual.get(), limit.get()) : 0;
    }

    /** The one value that a label must have to match; none when several would do. */
    public Option<String> onlyValue() {
        boolean exact = switch (operator) {
            case IN, EQUALS, DOUBLE_EQUALS -> values.size() == 1;
            default -> false;
        };
        return exact ? Option.some(values.head()) : Option.none();
    }

    /** The text that Kubernetes prints and parses; the values are in order. */
    @Override
    public String toString() {
        String list = values.sorted().mkString(",");
        return switch (operator) {
            case IN, NOT_IN -> key + " " + operator + " (" + list + ")";
            case EQUALS, DOUBLE_EQUALS, NOT_EQUALS -> key + operator + list;
            case GREATER_THAN -> key + ">" + list;
            case LESS_THAN -> key + "<" + list;
            case EXISTS -> key;
            case DOES_NOT_EXIST -> "!" + key;
        };
    }
}
