package dev.orrery.model.quantity;

import io.vavr.control.Either;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of a resource: {@code 500m}, {@code 1536Mi}, {@code 2}.
 *
 * <p>It remembers the family of its suffix, as Kubernetes does, and is never a floating point number. Two quantities
 * are equal when they print the same text; {@link #compareTo} compares the value, for which
 * {@code 1024} and {@code 1Ki} are the same. An amount that fits a {@code long} is kept as one, times a power of ten,
 * so that sums allocate no big numbers.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Quantity</a>
 */
public final class Quantity implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(0, 0, null, QuantityFormat.DECIMAL_SI, "0");
    private static final int MILLI = -3;
    private static final int NANO = -9;
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

    private final long amount;
    private final int exponent;

    /** The value when it does not fit {@code amount × 10^exponent}. */
    private final @Nullable BigDecimal large;

    private final QuantityFormat format;

    /** The printed text, once it is known: a memo. */
    private transient @Nullable String text;

    private Quantity(
            long amount, int exponent, @Nullable BigDecimal large, QuantityFormat format, @Nullable String text) {
        this.amount = amount;
        this.exponent = exponent;
        this.large = large;
        this.format = format;
        this.text = text;
    }

    static Quantity small(long amount, int exponent, QuantityFormat format, @Nullable String text) {
        return new Quantity(amount, exponent, null, format, text);
    }

    static Quantity large(BigDecimal value, QuantityFormat format) {
        boolean fits = value.unscaledValue().bitLength() < Long.SIZE && value.scale() <= -NANO;
        return fits
                ? small(value.unscaledValue().longValue(), -value.scale(), format, null)
                : new Quantity(0, 0, value, format, null);
    }

    /** The quantity that a text means, or Kubernetes' message. Blanks around it do not count, as in its JSON reader. */
    public static Either<String, Quantity> parse(String text) {
        return QuantityParser.parse(text.strip());
    }

    /** The quantity that a literal in the code means; a text that is none is a bug. */
    public static Quantity of(String literal) {
        return parse(literal).getOrElseThrow(message -> new IllegalArgumentException(literal + ": " + message));
    }

    /** A whole amount, such as a number of pods. */
    public static Quantity of(long value) {
        return small(value, 0, QuantityFormat.DECIMAL_SI, null);
    }

    public boolean isZero() {
        return signum() == 0;
    }

    public boolean isNegative() {
        return signum() < 0;
    }

    private int signum() {
        return large == null ? Long.signum(amount) : large.signum();
    }

    /** The whole units; a fraction is rounded away from zero, and what does not fit is the nearest {@code long}. */
    public long value() {
        return scaled(0);
    }

    /** The thousandths, rounded and limited as {@link #value} is. */
    public long milliValue() {
        return scaled(MILLI);
    }

    private long scaled(int target) {
        if (large != null) {
            BigInteger rounded = large.setScale(-target, RoundingMode.UP).unscaledValue();
            return rounded.min(MOST).max(LEAST).longValue();
        }
        int shift = exponent - target;
        if (shift >= 0) {
            boolean fits = TenPowers.fits(amount, shift);
            return fits ? shifted(amount, shift) : amount > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
        long unit = TenPowers.of(-shift);
        return amount % unit == 0 ? amount / unit : amount / unit + Long.signum(amount);
    }

    private static long shifted(long value, int shift) {
        return value == 0 ? 0 : value * TenPowers.of(shift);
    }

    /** The sum, printed as this quantity is; as the other when this one is zero. */
    public Quantity plus(Quantity other) {
        QuantityFormat family = isZero() ? other.format : format;
        if (large == null && other.large == null) {
            int common = commonExponent(other);
            if (TenPowers.fits(amount, exponent - common) && TenPowers.fits(other.amount, other.exponent - common)) {
                long left = shifted(amount, exponent - common);
                long right = shifted(other.amount, other.exponent - common);
                long sum = left + right;
                if (((left ^ sum) & (right ^ sum)) >= 0) {
                    return small(sum, common, family, null);
                }
            }
        }
        return large(decimal().add(other.decimal()), family);
    }

    /** The difference, printed as this quantity is; as the other when this one is zero. */
    public Quantity minus(Quantity other) {
        return plus(other.negate());
    }

    private Quantity negate() {
        return large == null && amount != Long.MIN_VALUE
                ? small(-amount, exponent, format, null)
                : large(decimal().negate(), format);
    }

    private int commonExponent(Quantity other) {
        if (amount == 0 || other.amount == 0) {
            return amount == 0 ? other.exponent : exponent;
        }
        return Math.min(exponent, other.exponent);
    }

    private BigDecimal decimal() {
        return large == null ? BigDecimal.valueOf(amount, -exponent) : large;
    }

    /** Compares the values, whatever their suffixes; not consistent with {@link #equals}, as in {@link BigDecimal}. */
    @Override
    public int compareTo(Quantity other) {
        boolean comparable = large == null && other.large == null && exponent == other.exponent;
        return comparable ? Long.compare(amount, other.amount) : decimal().compareTo(other.decimal());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Quantity quantity && toString().equals(quantity.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The canonical text, which is also the JSON text. */
    @Override
    public String toString() {
        String known = text;
        if (known == null) {
            known = large == null ? CanonicalText.of(amount, exponent, format) : CanonicalText.of(large, format);
            text = known;
        }
        return known;
    }
}
