package dev.orrery.model.quantity;

/** The powers of ten that fit a {@code long}, and multiplication by them that notices overflow without an exception. */
final class TenPowers {

    /** The exponent of the largest power of ten in a {@code long}. */
    static final int HIGHEST = 18;

    private static final long[] POWERS = new long[HIGHEST + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= HIGHEST; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private TenPowers() {}

    static long of(int exponent) {
        return POWERS[exponent];
    }

    /** Whether {@code value × 10^exponent} is a {@code long}; the exponent is not negative. */
    static boolean fits(long value, int exponent) {
        if (value == 0) {
            return true;
        }
        return exponent <= HIGHEST && fitsProduct(value, POWERS[exponent]);
    }

    static boolean fitsProduct(long left, long right) {
        return Math.multiplyHigh(left, right) == (left * right) >> (Long.SIZE - 1);
    }
}
