package dev.orrery.model.quantity;

import io.vavr.control.Option;

/**
 * What a suffix multiplies by: a base to an exponent, and the family that the suffix belongs to.
 *
 * <p>Source: {@code apimachinery/pkg/api/resource/suffix.go}.
 */
record QuantitySuffix(int base, int exponent, QuantityFormat format) {

    /**
     * The largest exponent that is read, either way.
     *
     * <p>Kubernetes reads up to 2³¹−1, and spends minutes adding such a number to 1. No resource needs it.
     */
    static final int LARGEST_EXPONENT = 1_000;

    private static final String BINARY = "KMGTPE";
    private static final String DECIMAL = "num kMGTPE";
    private static final int LOWEST_DECIMAL = -9;
    private static final int HIGHEST_DECIMAL = 18;

    /** The meaning of a suffix; none when there is no such suffix. */
    static Option<QuantitySuffix> parse(String text) {
        if (text.isEmpty()) {
            return decimal(0);
        }
        if (text.length() == 1 && DECIMAL.contains(text)) {
            return decimal(LOWEST_DECIMAL + 3 * DECIMAL.indexOf(text));
        }
        if (text.length() == 2 && text.charAt(1) == 'i' && BINARY.indexOf(text.charAt(0)) >= 0) {
            int exponent = 10 * (BINARY.indexOf(text.charAt(0)) + 1);
            return Option.some(new QuantitySuffix(2, exponent, QuantityFormat.BINARY_SI));
        }
        return text.charAt(0) == 'e' || text.charAt(0) == 'E' ? spelled(text.substring(1)) : Option.none();
    }

    private static Option<QuantitySuffix> decimal(int exponent) {
        return Option.some(new QuantitySuffix(10, exponent, QuantityFormat.DECIMAL_SI));
    }

    private static Option<QuantitySuffix> spelled(String digits) {
        if (!digits.matches("[+-]?[0-9]{1,9}") || Math.abs(Integer.parseInt(digits)) > LARGEST_EXPONENT) {
            return Option.none();
        }
        return Option.some(new QuantitySuffix(10, Integer.parseInt(digits), QuantityFormat.DECIMAL_EXPONENT));
    }

    /**
     * The suffix that stands for a power of ten that is a multiple of three.
     *
     * <p>There is no letter beyond {@code E}. Kubernetes 1.33 then prints none and loses the magnitude; later releases
     * spell the exponent, and so does this.
     */
    static String ofDecimal(int exponent, QuantityFormat format) {
        if (exponent == 0) {
            return "";
        }
        boolean lettered = exponent >= LOWEST_DECIMAL && exponent <= HIGHEST_DECIMAL;
        return format != QuantityFormat.DECIMAL_EXPONENT && lettered
                ? String.valueOf(DECIMAL.charAt((exponent - LOWEST_DECIMAL) / 3))
                : "e" + exponent;
    }

    /** The suffix that stands for a power of 1024; none beyond {@code Ei}. */
    static Option<String> ofBinary(int power) {
        if (power == 0) {
            return Option.some("");
        }
        return power <= BINARY.length() ? Option.some(BINARY.charAt(power - 1) + "i") : Option.none();
    }
}
