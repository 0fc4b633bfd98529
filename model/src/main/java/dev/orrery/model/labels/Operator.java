package dev.orrery.model.labels;

import io.vavr.collection.Vector;

/**
 * How a requirement compares a label with its values.
 *
 * <p>Source: {@code apimachinery/pkg/selection/operator.go}.
 */
public enum Operator {
    IN("in"),
    NOT_IN("notin"),
    EQUALS("="),
    DOUBLE_EQUALS("=="),
    NOT_EQUALS("!="),
    GREATER_THAN("gt"),
    LESS_THAN("lt"),
    EXISTS("exists"),
    DOES_NOT_EXIST("!");

    /** The operators that stand between a key and a value, as Kubernetes lists them in a message. */
    static final String BINARY = "in, notin, =, ==, !=, gt, lt";

    private final String word;

    Operator(String word) {
        this.word = word;
    }

    /** What this operator has against a list of values; nothing when it can compare with them. */
    Vector<String> faults(Vector<String> values) {
        return switch (this) {
            case IN, NOT_IN -> unless(!values.isEmpty(), "for 'in', 'notin' operators, values set can't be empty");
            case EQUALS, DOUBLE_EQUALS, NOT_EQUALS ->
                unless(values.size() == 1, "exact-match compatibility requires one single value");
            case EXISTS, DOES_NOT_EXIST ->
                unless(values.isEmpty(), "values set must be empty for exists and does not exist");
            case GREATER_THAN, LESS_THAN ->
                unless(values.size() == 1, "for 'Gt', 'Lt' operators, exactly one value is required");
        };
    }

    private static Vector<String> unless(boolean obeyed, String fault) {
        return obeyed ? Vector.empty() : Vector.of(fault);
    }

    @Override
    public String toString() {
        return word;
    }
}
