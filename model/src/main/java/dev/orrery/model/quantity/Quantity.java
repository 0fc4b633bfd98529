package dev.orrery.model.quantity;

import io.vavr.control.Either;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount with a suffix: {@code 500m}, {@code 1Gi}, {@code 2}. Finer than a nano is rounded up.
 *
 * <p>It prints in canonical form: the largest suffix that needs no fraction. Quantities are equal when they print the same.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Quantity</a>
 */
public final class Quantity implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO, Format.DECIMAL_SI);

    private static final String MALFORMED = "quantities must match the regular expression "
            + "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+))(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]|[eE][+-]?[0-9]{1,4})?");
    private static final String DECIMAL_SUFFIXES = "numkMGTPE";
    private static final String BINARY_SUFFIXES = "KMGTPE";
    private static final BigInteger KIBI = BigInteger.valueOf(1024);
    private static final int NANO = 9;

    private enum Format {
        DECIMAL_SI,
        BINARY_SI,
        DECIMAL_EXPONENT
    }

    private final BigDecimal amount;
    private final Format format;

    private Quantity(BigDecimal amount, Format format) {
        this.amount = amount;
        this.format = format;
    }

    /** The quantity that a text means, or Kubernetes' sentence about texts that mean none. */
    public static Either<String, Quantity> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Either.left(MALFORMED);
        }
        BigDecimal number = new BigDecimal(parts.group(1));
        String suffix = parts.group(2) == null ? "" : parts.group(2);
        return Either.right(of(number, suffix));
    }

    private static Quantity of(BigDecimal number, String suffix) {
        if (suffix.endsWith("i")) {
            int power = BINARY_SUFFIXES.indexOf(suffix.charAt(0)) + 1;
            return new Quantity(rounded(number.multiply(new BigDecimal(KIBI.pow(power)))), Format.BINARY_SI);
        }
        if (suffix.length() > 1) {
            int exponent = Integer.parseInt(suffix.substring(1));
            return new Quantity(rounded(number.scaleByPowerOfTen(exponent)), Format.DECIMAL_EXPONENT);
        }
        return new Quantity(rounded(number.scaleByPowerOfTen(exponent(suffix))), Format.DECIMAL_SI);
    }

    private static int exponent(String suffix) {
        if (suffix.isEmpty()) {
            return 0;
        }
        int place = DECIMAL_SUFFIXES.indexOf(suffix);
        return place < 3 ? 3 * (place - 3) : 3 * (place - 2);
    }

    private static BigDecimal rounded(BigDecimal exact) {
        return exact.scale() > NANO ? exact.setScale(NANO, RoundingMode.UP) : exact;
    }

    /** A whole amount, such as a number of pods. */
    public static Quantity of(long amount) {
        return new Quantity(BigDecimal.valueOf(amount), Format.DECIMAL_SI);
    }

    /** The amount, rounded up to a whole number; the largest {@code long} if it is larger. */
    public long value() {
        return saturated(amount);
    }

    /** The amount in thousandths, rounded up. */
    public long milliValue() {
        return saturated(amount.scaleByPowerOfTen(3));
    }

    private static long saturated(BigDecimal exact) {
        BigInteger whole = exact.setScale(0, RoundingMode.UP).toBigInteger();
        return whole.bitLength() < Long.SIZE ? whole.longValue() : Long.MAX_VALUE * whole.signum();
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(other.amount), isZero() ? other.format : format);
    }

    public Quantity minus(Quantity other) {
        return new Quantity(amount.subtract(other.amount), format);
    }

    /** By amount; {@code 1Gi} and {@code 1024Mi} are the same. */
    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return amount.stripTrailingZeros().hashCode();
    }

    /** The canonical form. */
    @Override
    public String toString() {
        if (isZero()) {
            return "0";
        }
        boolean isSmall = amount.abs().compareTo(new BigDecimal(KIBI)) < 0;
        return format == Format.BINARY_SI && !isSmall ? binary() : decimal();
    }

    private String binary() {
        BigInteger number = amount.setScale(0, RoundingMode.UP).toBigInteger();
        int power = 0;
        while (power < BINARY_SUFFIXES.length() && number.mod(KIBI).signum() == 0) {
            number = number.divide(KIBI);
            power++;
        }
        return number + (power == 0 ? "" : BINARY_SUFFIXES.charAt(power - 1) + "i");
    }

    private String decimal() {
        BigDecimal stripped = amount.stripTrailingZeros();
        int exponent = Math.floorDiv(-stripped.scale(), 3) * 3;
        exponent = Math.min(exponent, 18);
        BigInteger number = stripped.scaleByPowerOfTen(-exponent).toBigIntegerExact();
        if (exponent == 0) {
            return number.toString();
        }
        if (format == Format.DECIMAL_EXPONENT) {
            return number + "e" + exponent;
        }
        int place = exponent < 0 ? exponent / 3 + 3 : exponent / 3 + 2;
        return number.toString() + DECIMAL_SUFFIXES.charAt(place);
    }
}
