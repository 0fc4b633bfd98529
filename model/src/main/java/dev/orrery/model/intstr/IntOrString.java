package dev.orrery.model.intstr;

import io.vavr.control.Either;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A number, or a text: most often a share such as {@code 25%}, or the name of a port.
 *
 * @see <a href="https://pkg.go.dev/k8s.io/apimachinery/pkg/util/intstr">intstr</a>
 */
public final class IntOrString {
    private final int number;
    private final String text;
    private final boolean isNumber;

    private IntOrString(int number, String text, boolean isNumber) {
        this.number = number;
        this.text = text;
        this.isNumber = isNumber;
    }

    public static IntOrString of(int number) {
        return new IntOrString(number, "", true);
    }

    public static IntOrString of(String text) {
        return new IntOrString(0, text, false);
    }

    public <R> R fold(IntFunction<R> ifNumber, Function<String, R> ifText) {
        return isNumber ? ifNumber.apply(number) : ifText.apply(text);
    }

    public boolean isNumber() {
        return isNumber;
    }

    /** Whether this is a share of something, {@code 25%}. */
    public boolean isPercent() {
        return !isNumber && text.matches("[0-9]+%");
    }

    /** A number or a percentage; anything else means nothing as a count. */
    public boolean isCount() {
        return isNumber || isPercent();
    }

    /**
     * How many of a total this is.
     *
     * @return the number, or the share rounded up or down; the left for a text that is no percentage
     */
    public Either<String, Integer> of(int total, boolean roundUp) {
        if (isNumber) {
            return Either.right(number);
        }
        if (!isPercent()) {
            return Either.left("invalid value for IntOrString: invalid type: string is not a percentage");
        }
        long percent = Long.parseLong(text.substring(0, text.length() - 1));
        long product = percent * total;
        return Either.right((int) (roundUp ? -Math.floorDiv(-product, 100L) : Math.floorDiv(product, 100L)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntOrString that
                && isNumber == that.isNumber
                && number == that.number
                && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return isNumber ? number : text.hashCode();
    }

    @Override
    public String toString() {
        return isNumber ? Integer.toString(number) : text;
    }
}
