package dev.orrery.model.intstr;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A JSON number or a JSON string in one field: {@code 1}, {@code "25%"}, {@code "http"}.
 *
 * <p>The number 5 and the text {@code "5"} are different values and survive as what they were.
 *
 * <p>Source: {@code apimachinery/pkg/util/intstr/intstr.go}; the fault's text:
 * {@code apimachinery/pkg/util/validation/validation.go}.
 */
public final class IntOrString {

    private static final String PERCENT_FAULT = "a valid percent string must be a numeric string followed by an ending"
            + " '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')";
    private static final String INVALID = "invalid value for IntOrString: ";

    private final int number;

    /** The text when this is one; then the number means nothing. */
    private final @Nullable String text;

    private IntOrString(int number, @Nullable String text) {
        this.number = number;
        this.text = text;
    }

    public static IntOrString of(int number) {
        return new IntOrString(number, null);
    }

    public static IntOrString of(String text) {
        return new IntOrString(0, text);
    }

    public <R> R fold(IntFunction<R> ifNumber, Function<String, R> ifText) {
        return text == null ? ifNumber.apply(number) : ifText.apply(text);
    }

    public boolean isNumber() {
        return text == null;
    }

    /** Whether validation takes this for a share: {@code 25%}. */
    public boolean isPercent() {
        return text != null && text.matches("[0-9]+%");
    }

    /** The percentage that this text is; none for a number and for any other text. */
    private Option<Integer> percent() {
        return text != null && text.endsWith("%") ? integer(text.substring(0, text.length() - 1)) : Option.none();
    }

    /** What validation says of a text that is not a percentage; nothing of a number. */
    public Vector<String> percentFaults() {
        return isNumber() || isPercent() ? Vector.empty() : Vector.of(PERCENT_FAULT);
    }

    /**
     * The number, or the percentage of a total: 25% of 10 is 3 rounded up and 2 rounded down.
     *
     * @return the message of {@code intstr.GetScaledValueFromIntOrPercent} for a text that is no percentage
     */
    public Either<String, Integer> of(int total, boolean roundUp) {
        if (text == null) {
            return Either.right(number);
        }
        if (!text.endsWith("%")) {
            return Either.left(INVALID + "invalid type: string is not a percentage");
        }
        return percent()
                .map(percent -> scaled(percent, total, roundUp))
                .toEither(() -> INVALID + "invalid value \"" + text + "\": strconv.Atoi: parsing \""
                        + text.substring(0, text.length() - 1) + "\": invalid syntax");
    }

    /** As {@link #of(int, boolean)}, rounded up; 0 for a text that validation would refuse. */
    public int roundedUp(int total) {
        return of(total, true).getOrElse(0);
    }

    /** As {@link #of(int, boolean)}, rounded down; 0 for a text that validation would refuse. */
    public int roundedDown(int total) {
        return of(total, false).getOrElse(0);
    }

    private static int scaled(int percent, int total, boolean roundUp) {
        long hundredths = (long) percent * total;
        long share = roundUp ? -Math.floorDiv(-hundredths, 100L) : Math.floorDiv(hundredths, 100L);
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, share));
    }

    private static Option<Integer> integer(String digits) {
        if (!digits.matches("[+-]?[0-9]{1,18}")) {
            return Option.none();
        }
        long value = Long.parseLong(digits);
        return value == (int) value ? Option.some((int) value) : Option.none();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IntOrString that && number == that.number && Objects.equals(text, that.text);
    }

    @Override
    public int hashCode() {
        return text == null ? number : text.hashCode();
    }

    /** The number in digits, or the text. */
    @Override
    public String toString() {
        return text == null ? Integer.toString(number) : text;
    }
}
