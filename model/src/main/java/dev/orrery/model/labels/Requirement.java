package dev.orrery.model.labels;

import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** One condition that labels must meet. */
public record Requirement(String key, Operator operator, Vector<String> values) {

    /** How the value of a label is held against those of the requirement. */
    public enum Operator {
        IN,
        NOT_IN,
        EXISTS,
        DOES_NOT_EXIST
    }

    public boolean matches(SortedMap<String, String> labels) {
        Option<String> value = labels.get(key);
        return switch (operator) {
            case IN -> value.exists(values::contains);
            case NOT_IN -> value.isEmpty() || !values.contains(value.get());
            case EXISTS -> value.isDefined();
            case DOES_NOT_EXIST -> value.isEmpty();
        };
    }

    /** As a person would type it after {@code -l}. */
    @Override
    public String toString() {
        return switch (operator) {
            case IN -> values.size() == 1 ? key + "=" + values.head() : key + " in " + list();
            case NOT_IN -> values.size() == 1 ? key + "!=" + values.head() : key + " notin " + list();
            case EXISTS -> key;
            case DOES_NOT_EXIST -> "!" + key;
        };
    }

    private String list() {
        return values.sorted().mkString("(", ",", ")");
    }
}
