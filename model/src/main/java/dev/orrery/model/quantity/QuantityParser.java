package dev.orrery.model.quantity;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads quantities as {@code resource.ParseQuantity} does, its oddities included.
 *
 * <p>Oddities: a text that is already well scaled is kept as it was written, so {@code 1.500} prints as {@code 1.500}
 * and {@code 1.5} as {@code 1500m}; a sign or a point without digits is zero.
 *
 * <p>Source: {@code apimachinery/pkg/api/resource/quantity.go}.
 */
final class QuantityParser {

    static final String FORMAT_WRONG =
            "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
    static final String NUMERIC_WRONG = "unable to parse numeric part of quantity";
    static final String SUFFIX_WRONG = "unable to parse quantity's suffix";

    /** More digits than this are refused: reading them takes time that grows with their square. */
    private static final int MOST_DIGITS = 1_000;

    private static final int NANO = -9;
    private static final int BINARY_DIGITS = 15;
    private static final String SUFFIX_LETTERS = "eEinumkKMGTP";
    private static final BigDecimal LARGEST_BINARY = BigDecimal.valueOf(Long.MAX_VALUE);

    private QuantityParser() {}

    static Either<String, Quantity> parse(String text) {
        int end = text.length();
        if (end == 0) {
            return Either.left(FORMAT_WRONG);
        }
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int whole = skip(text, start, "0");
        if (whole == end) {
            return Either.right(Quantity.ZERO);
        }
        int afterWhole = skip(text, whole, "0123456789");
        boolean pointed = afterWhole < end && text.charAt(afterWhole) == '.';
        int afterFraction = pointed ? skip(text, afterWhole + 1, "0123456789") : afterWhole;
        if (afterSuffix(text, afterFraction) != end) {
            return Either.left(FORMAT_WRONG);
        }
        String integer = whole == afterWhole ? "0" : text.substring(whole, afterWhole);
        String fraction = pointed ? text.substring(afterWhole + 1, afterFraction) : "";
        if (integer.length() + fraction.length() > MOST_DIGITS) {
            return Either.left(NUMERIC_WRONG);
        }
        return QuantitySuffix.parse(text.substring(afterFraction))
                .toEither(SUFFIX_WRONG)
                .map(suffix -> new Written(text, text.charAt(0) == '-', integer, fraction, suffix).toQuantity());
    }

    private static int afterSuffix(String text, int from) {
        int letters = skip(text, from, SUFFIX_LETTERS);
        boolean signed = letters < text.length() && "+-".indexOf(text.charAt(letters)) >= 0;
        return skip(text, signed ? letters + 1 : letters, "0123456789");
    }

    private static int skip(String text, int from, String characters) {
        int at = from;
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** The parts of a quantity that is well formed. */
    private record Written(String text, boolean negative, String integer, String fraction, QuantitySuffix suffix) {

        Quantity toQuantity() {
            return small().getOrElse(this::large);
        }

        private boolean binary() {
            return suffix.format() == QuantityFormat.BINARY_SI;
        }

        private String digits() {
            return integer + fraction;
        }

        private Option<Quantity> small() {
            int scale = binary() ? 0 : suffix.exponent() - fraction.length();
            if (spareDigits() < 0 || scale < NANO) {
                return Option.none();
            }
            long value = Long.parseLong(digits());
            long factor = binary() ? 1L << suffix.exponent() : 1;
            if (!TenPowers.fitsProduct(value, factor)) {
                return Option.none();
            }
            long amount = negative ? -value * factor : value * factor;
            return Option.some(Quantity.small(amount, scale, suffix.format(), keptText(value, scale)));
        }

        /** How many digits are left below what surely fits a {@code long}; negative when it may not fit. */
        private int spareDigits() {
            if (!binary()) {
                return TenPowers.HIGHEST - digits().length();
            }
            return fraction.isEmpty() ? BINARY_DIGITS - integer.length() - suffix.exponent() * 3 / 10 - 1 : -1;
        }

        /** The text as it was written, where Kubernetes holds it for canonical; otherwise it is made again. */
        private @Nullable String keptText(long value, int scale) {
            boolean kept = binary()
                    ? (value & 7) != 0
                    : scale % 3 == 0 && !digits().endsWith("000") && digits().charAt(0) != '0';
            return kept ? text : null;
        }

        private Quantity large() {
            BigDecimal written = new BigDecimal(new BigInteger(digits()), fraction.length());
            BigDecimal exact = binary()
                    ? written.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(suffix.exponent())))
                    : written.scaleByPowerOfTen(suffix.exponent());
            BigDecimal amount = exact.scale() > -NANO ? exact.setScale(-NANO, RoundingMode.UP) : exact;
            if (binary() && amount.compareTo(LARGEST_BINARY) > 0) {
                amount = LARGEST_BINARY;
            }
            boolean tiny = binary() && amount.signum() > 0 && amount.compareTo(BigDecimal.ONE) < 0;
            return Quantity.large(
                    negative ? amount.negate() : amount, tiny ? QuantityFormat.DECIMAL_SI : suffix.format());
        }
    }
}
