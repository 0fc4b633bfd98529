package dev.orrery.wire.yaml;

import dev.orrery.model.json.Json;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scalar without quotes means, by go-yaml's table as kubectl has it (a mixture of YAML 1.1 and Go's numbers).
 *
 * <p>{@code yes} and {@code on} are true, {@code 0644} is octal, {@code 1_000} is a thousand; times and dates stay text.
 */
final class PlainScalar {

    private static final Set<String> TRUE =
            HashSet.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE =
            HashSet.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Set<String> NULL = HashSet.of("", "~", "null", "Null", "NULL");
    private static final Set<String> NOT_FINITE = HashSet.of(
            ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF");

    private static final Pattern WHOLE =
            Pattern.compile("([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");
    private static final int[] RADIX_OF_GROUP = {0, 0, 16, 2, 8, 10};

    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final int LONGEST_NUMBER = 1_000;

    private PlainScalar() {}

    /** The value that is meant: a boolean, a null, a number, or the text itself. */
    static Json resolve(String text) {
        if (NULL.contains(text)) {
            return Json.nothing();
        }
        if (TRUE.contains(text)) {
            return Json.of(true);
        }
        if (FALSE.contains(text)) {
            return Json.of(false);
        }
        return mayBeNumber(text) ? number(text) : Json.of(text);
    }

    /** Whether the text means an infinity or "not a number", which JSON cannot carry. */
    static boolean isNotFinite(String text) {
        return NOT_FINITE.contains(text);
    }

    /** Whether the text would be read as itself. */
    static boolean isText(String text) {
        return !isNotFinite(text) && resolve(text).asString().isDefined();
    }

    private static boolean mayBeNumber(String text) {
        char first = text.charAt(0);
        boolean start = first >= '0' && first <= '9' || first == '+' || first == '-' || first == '.';
        return start && text.length() <= LONGEST_NUMBER;
    }

    private static Json number(String text) {
        String plain = text.replace("_", "");
        Matcher whole = WHOLE.matcher(plain);
        if (whole.matches()) {
            BigInteger value = whole(whole);
            if (value.compareTo(MIN) >= 0 && value.compareTo(MAX) <= 0) {
                return Json.of(new BigDecimal(value));
            }
        }
        return DECIMAL.matcher(plain).matches() ? decimal(text, plain) : Json.of(text);
    }

    private static BigInteger whole(Matcher whole) {
        int group = 2;
        while (whole.group(group) == null) {
            group++;
        }
        BigInteger magnitude = new BigInteger(whole.group(group), RADIX_OF_GROUP[group]);
        return whole.group(1).equals("-") ? magnitude.negate() : magnitude;
    }

    /** A number that a 64-bit floating point cannot reach is text; one that is nearer to zero than any is zero. */
    private static Json decimal(String text, String plain) {
        double nearest = Double.parseDouble(plain);
        if (Double.isInfinite(nearest)) {
            return Json.of(text);
        }
        return nearest == 0 ? Json.of(0) : Json.of(new BigDecimal(plain));
    }
}
