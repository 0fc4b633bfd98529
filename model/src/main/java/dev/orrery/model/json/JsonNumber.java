package dev.orrery.model.json;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Supplier;

/** A JSON number, exact; {@code 1.0} equals {@code 1}. */
public record JsonNumber(BigDecimal value) implements Json {

    public JsonNumber {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** Whether the number has no fraction, and is what Go would decode into an integer of 64 bits. */
    public Option<Long> asWholeNumber() {
        boolean whole = value.scale() <= 0 && value.precision() - value.scale() <= 19;
        if (!whole || value.compareTo(MIN_LONG) < 0 || value.compareTo(MAX_LONG) > 0) {
            return Option.none();
        }
        return Option.some(value.longValueExact());
    }

    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    @Override
    public <R> R fold(
            Supplier<R> ifNull,
            Function<JsonBoolean, R> ifBoolean,
            Function<JsonNumber, R> ifNumber,
            Function<JsonString, R> ifString,
            Function<JsonArray, R> ifArray,
            Function<JsonObject, R> ifObject) {
        return ifNumber.apply(this);
    }

    @Override
    public String typeName() {
        return "number";
    }
}
