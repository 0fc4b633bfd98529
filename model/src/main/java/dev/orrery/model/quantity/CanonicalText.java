package dev.orrery.model.quantity;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Prints quantities in canonical form: no fraction, no loss, and the largest suffix that allows both.
 *
 * <p>A binary quantity below 1024 or with a fraction is printed as a decimal one. Source: {@code CanonicalizeBytes} in
 * {@code apimachinery/pkg/api/resource/quantity.go}.
 */
final class CanonicalText {

    private static final long KIBI = 1024;
    private static final int KIBI_BITS = 10;

    private CanonicalText() {}

    static String of(long amount, int exponent, QuantityFormat format) {
        if (amount == 0) {
            return "0";
        }
        if (format == QuantityFormat.BINARY_SI) {
            return exponent == 0 && (amount <= -KIBI || amount >= KIBI)
                    ? binary(amount)
                    : of(BigDecimal.valueOf(amount, -exponent), format);
        }
        long mantissa = amount;
        int tens = exponent;
        while (mantissa % 10 == 0) {
            mantissa /= 10;
            tens++;
        }
        return decimal(Long.toString(mantissa), tens, format);
    }

    static String of(BigDecimal amount, QuantityFormat format) {
        if (amount.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        boolean binary = format == QuantityFormat.BINARY_SI
                && stripped.scale() <= 0
                && amount.abs().compareTo(BigDecimal.valueOf(KIBI)) >= 0;
        Option<String> text = binary ? binary(stripped.toBigInteger()) : Option.none();
        QuantityFormat otherwise = binary ? QuantityFormat.DECIMAL_EXPONENT : format;
        return text.getOrElse(() -> decimal(stripped.unscaledValue().toString(), -stripped.scale(), otherwise));
    }

    private static String binary(long value) {
        int power = Long.numberOfTrailingZeros(value) / KIBI_BITS;
        return (value >> (power * KIBI_BITS)) + QuantitySuffix.ofBinary(power).getOrElse("");
    }

    /** None when the value is so large, and so even, that its power of 1024 has no suffix. */
    private static Option<String> binary(BigInteger value) {
        int power = value.getLowestSetBit() / KIBI_BITS;
        return QuantitySuffix.ofBinary(power).map(suffix -> value.shiftRight(power * KIBI_BITS) + suffix);
    }

    private static String decimal(String mantissa, int exponent, QuantityFormat format) {
        int beyond = Math.floorMod(exponent, 3);
        return mantissa + "0".repeat(beyond) + QuantitySuffix.ofDecimal(exponent - beyond, format);
    }
}
