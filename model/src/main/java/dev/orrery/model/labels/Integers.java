package dev.orrery.model.labels;

import io.vavr.control.Option;
import java.math.BigInteger;

/** Whole numbers in labels, read as Go's {@code strconv.ParseInt} reads them. */
public final class Integers {

    private static final int MOST_CHARACTERS = 20;

    private Integers() {}

    /** The number that a text is; none when it is no whole number of 64 bits. */
    public static Option<Long> parse(String text) {
        boolean shaped = text.length() <= MOST_CHARACTERS && text.matches("[+-]?[0-9]+");
        if (!shaped) {
            return Option.none();
        }
        var number = new BigInteger(text);
        return number.bitLength() < Long.SIZE ? Option.some(number.longValue()) : Option.none();
    }
}
