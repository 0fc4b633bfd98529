package dev.orrery.wire.jsonpath;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the condition of a filter: one path, or two with a comparison between them. */
final class FilterParser {

    private static final Pattern COMPARISON = Pattern.compile("([^!<>=]+)([!<>=]+)(.+)");

    private FilterParser() {}

    /** The position of the parenthesis that closes the condition; one inside of quotes does not. */
    static int endOf(String text, int start) {
        char quote = 0;
        for (int i = start; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote && text.charAt(i - 1) != '\\' ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == ')') {
                if (!text.startsWith("]", i + 1)) {
                    throw new Fault("unclosed array expect ]");
                }
                return i;
            }
        }
        throw new Fault("unterminated filter");
    }

    static Filter parse(String condition) {
        Matcher comparison = COMPARISON.matcher(condition);
        if (!comparison.matches()) {
            return new Filter(ActionParser.parseAll(condition), Filter.Operator.EXISTS, Path.SELF);
        }
        Path left = ActionParser.parseAll(comparison.group(1));
        Path right = ActionParser.parseAll(comparison.group(3));
        return new Filter(left, Filter.Operator.of(comparison.group(2)), right);
    }
}
