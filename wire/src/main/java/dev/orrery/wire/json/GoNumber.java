package dev.orrery.wire.json;

import java.math.BigDecimal;

/**
 * A number in the notation of Go, with all its digits.
 *
 * <p>Go prints the digits that tell a 64-bit floating point number from its neighbours; this keeps every digit that was
 * read, and takes from Go only where an exponent begins and how it looks.
 */
public final class GoNumber {

    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal END_OF_UNSIGNED_LONG = BigDecimal.valueOf(2).pow(64);

    private GoNumber() {}

    /** As {@code encoding/json} prints it: an exponent below 1e-6 and from 1e21 on, without leading zeros in it. */
    public static String inJson(BigDecimal number) {
        int exponent = exponent(number);
        return exponent < -6 || exponent >= 21 ? scientific(number, exponent, 1) : number.toPlainString();
    }

    /**
     * As go-yaml prints it: whole numbers of 64 bits plainly; others with an exponent below 1e-4 and from 1e6 on, in at
     * least two digits (Go's {@code %g}).
     */
    public static String inYaml(BigDecimal number) {
        boolean whole = number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
        if (whole && number.compareTo(MIN_LONG) >= 0 && number.compareTo(END_OF_UNSIGNED_LONG) < 0) {
            return number.toPlainString();
        }
        int exponent = exponent(number);
        return exponent < -4 || exponent >= 6 ? scientific(number, exponent, 2) : number.toPlainString();
    }

    private static int exponent(BigDecimal number) {
        return number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
    }

    private static String scientific(BigDecimal number, int exponent, int exponentDigits) {
        String digits = number.unscaledValue().abs().toString().replaceFirst("0+$", "");
        StringBuilder out = new StringBuilder(number.signum() < 0 ? "-" : "");
        out.append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        }
        String power = Integer.toString(Math.abs(exponent));
        out.append('e').append(exponent < 0 ? '-' : '+');
        return out.append("0".repeat(Math.max(0, exponentDigits - power.length())))
                .append(power)
                .toString();
    }
}
