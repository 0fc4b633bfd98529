package dev.orrery.wire.jsonpath;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonBoolean;
import dev.orrery.model.json.JsonNumber;
import dev.orrery.model.json.JsonString;
import io.vavr.collection.Vector;

/** {@code [?(@.type=="Ready")]}: the elements of an array for which a comparison, or the existence of a value, holds. */
record Filter(Path left, Operator operator, Path right) implements Step {

    /** How the two sides are compared. */
    enum Operator {
        EXISTS,
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL;

        static Operator of(String sign) {
            return switch (sign) {
                case "==" -> EQUAL;
                case "!=" -> NOT_EQUAL;
                case "<" -> LESS;
                case "<=" -> LESS_OR_EQUAL;
                case ">" -> GREATER;
                case ">=" -> GREATER_OR_EQUAL;
                default -> throw new Fault("unrecognized filter operator " + sign);
            };
        }

        boolean holds(int comparison) {
            return switch (this) {
                case EXISTS -> true;
                case EQUAL -> comparison == 0;
                case NOT_EQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case LESS_OR_EQUAL -> comparison <= 0;
                case GREATER -> comparison > 0;
                case GREATER_OR_EQUAL -> comparison >= 0;
            };
        }
    }

    @Override
    public Vector<Json> apply(Vector<Json> values) {
        return values.filter(value -> !value.isNull()).flatMap(this::of);
    }

    private Vector<Json> of(Json value) {
        if (!(value instanceof JsonArray array)) {
            throw new Fault(GoType.of(value) + " is not array or slice and cannot be filtered");
        }
        return array.values().filter(this::holds);
    }

    private boolean holds(Json element) {
        Vector<Json> lefts = left.apply(element);
        if (operator == Operator.EXISTS) {
            return lefts.nonEmpty();
        }
        if (lefts.isEmpty()) {
            return false;
        }
        Vector<Json> rights = right.apply(element);
        if (lefts.size() > 1 || rights.size() > 1) {
            throw new Fault("can only compare one element at a time");
        }
        return rights.nonEmpty() && operator.holds(compare(lefts.head(), rights.head()));
    }

    private static int compare(Json one, Json other) {
        if (one instanceof JsonNumber a && other instanceof JsonNumber b) {
            return a.value().compareTo(b.value());
        }
        if (one instanceof JsonString a && other instanceof JsonString b) {
            return a.value().compareTo(b.value());
        }
        if (one instanceof JsonBoolean a && other instanceof JsonBoolean b) {
            return Boolean.compare(a.value(), b.value());
        }
        throw new Fault("incompatible types for comparison");
    }
}
