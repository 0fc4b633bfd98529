package dev.orrery.model.names;

/**
 * A text in the quotes in which Go prints it ({@code %q}), as in {@code Invalid value: "a b"}.
 *
 * @see <a href="https://pkg.go.dev/strconv#Quote">strconv.Quote</a>
 */
public final class Quotation {

    private static final String ESCAPED = "\"\\\u0007\b\f\n\r\t\u000b";
    private static final String LETTERS = "\"\\abfnrtv";

    private Quotation() {}

    public static String of(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> append(quoted, point));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int point) {
        int escape = ESCAPED.indexOf(point);
        if (escape >= 0) {
            quoted.append('\\').append(LETTERS.charAt(escape));
        } else if (point < ' ' || point == 0x7f) {
            quoted.append(String.format("\\x%02x", point));
        } else if (isPrintable(point)) {
            quoted.appendCodePoint(point);
        } else {
            quoted.append(String.format(point > 0xffff ? "\\U%08x" : "\\u%04x", point));
        }
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
