package dev.orrery.wire.jsonpath;

/**
 * A text in single or double quotes, with Go's escapes.
 *
 * @param end the position after the closing quote
 */
record QuotedText(String value, int end) {

    static QuotedText parse(String text, int start) {
        char quote = text.charAt(start);
        StringBuilder value = new StringBuilder();
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '\n') {
            char c = text.charAt(at++);
            if (c == quote) {
                return new QuotedText(value.toString(), at);
            }
            if (c == '\\' && at < text.length()) {
                at = escape(text, at, value);
            } else {
                value.append(c);
            }
        }
        throw new Fault("unterminated quoted string");
    }

    /** Appends what the escape stands for; returns the position after it. */
    private static int escape(String text, int at, StringBuilder value) {
        char c = text.charAt(at);
        int hexDigits = c == 'x' ? 2 : c == 'u' ? 4 : 0;
        if (hexDigits > 0) {
            int end = Math.min(text.length(), at + 1 + hexDigits);
            value.append((char) hex(text.substring(at + 1, end), hexDigits));
            return end;
        }
        int simple = "abfnrtv\\'\"".indexOf(c);
        if (simple < 0) {
            throw new Fault("unquote string error invalid syntax");
        }
        value.append("\u0007\b\f\n\r\t\u000b\\'\"".charAt(simple));
        return at + 1;
    }

    private static int hex(String digits, int expected) {
        if (digits.length() != expected || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new Fault("unquote string error invalid syntax");
        }
        return Integer.parseInt(digits, 16);
    }
}
