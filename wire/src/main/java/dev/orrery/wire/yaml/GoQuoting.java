package dev.orrery.wire.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Double quotes where go-yaml puts them: around a text that it, or an older YAML, would read as another type.
 *
 * <p>Elsewhere the emitter decides between no quotes and single quotes, by the same rules as go-yaml's.
 */
final class GoQuoting extends StringQuotingChecker {

    private static final long serialVersionUID = 1L;

    private static final Pattern BASE_60 = Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?");
    private static final Pattern TIME = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
            + "(?:[Tt][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\\.[0-9]+)?(?:Z|[-+][0-9]{2}:[0-9]{2})"
            + "| [0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\\.[0-9]+)?)?");

    /** Line separators and the byte order mark: a reader would take them for something else. */
    private static final Pattern INVISIBLE = Pattern.compile("[\u0085\u2028\u2029\uFEFF]");

    /** Longer than any number or time that could be mistaken. */
    private static final int LONGEST_MISTAKABLE = 64;

    /** Besides the texts that are quoted as values, a key {@code <<} is: it would be read as a merge. */
    @Override
    public boolean needToQuoteName(String name) {
        return name.equals("<<") || needToQuoteValue(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
        return !PlainScalar.isText(value)
                || looksLikeTime(value)
                || INVISIBLE.matcher(value).find();
    }

    private static boolean looksLikeTime(String value) {
        if (value.isEmpty() || value.length() > LONGEST_MISTAKABLE) {
            return false;
        }
        Matcher time = TIME.matcher(value);
        return BASE_60.matcher(value).matches() || time.matches() && isDate(time);
    }

    private static boolean isDate(Matcher time) {
        try {
            LocalDate.of(
                    Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)), Integer.parseInt(time.group(3)));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
