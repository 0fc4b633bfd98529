package dev.orrery.wire.jsonpath;

import dev.orrery.model.json.Json;
import java.math.BigDecimal;

/** Parses what stands between two braces, from the first character after the opening one to the closing one. */
final class ActionParser {

    /** What an action is besides a path. */
    enum Keyword {
        NONE,
        RANGE,
        END
    }

    private static final String TERMINATORS = " \t\r\n.,[]$@{}";

    private final String text;
    private int at;
    private Keyword keyword = Keyword.NONE;
    private Path path = Path.SELF;

    ActionParser(String text, int start) {
        this.text = text;
        this.at = start;
    }

    /** Parses an expression that stands alone, as the sides of a filter do. */
    static Path parseAll(String expression) {
        return new ActionParser(expression + "}", 0).parse();
    }

    Keyword keyword() {
        return keyword;
    }

    /** The position after the closing brace. */
    int position() {
        return at;
    }

    Path parse() {
        while (true) {
            char c = peek();
            if (c == '}') {
                at++;
                return path;
            }
            step(c);
        }
    }

    private char peek() {
        if (at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
            throw new Fault("unclosed action");
        }
        return text.charAt(at);
    }

    private void step(char c) {
        if (c == ' ' || c == '@' || c == '$') {
            at++;
        } else if (text.startsWith("[?(", at)) {
            filter();
        } else if (c == '[') {
            brackets();
        } else if (text.startsWith("..", at)) {
            recursive();
        } else if (c == '.') {
            at++;
            field();
        } else if (c == '"' || c == '\'') {
            QuotedText quoted = QuotedText.parse(text, at);
            at = quoted.end();
            path = path.then(Step.constant(Json.of(quoted.value())));
        } else if (c == '+' || c == '-' || Character.isDigit(c)) {
            number();
        } else if (c == '_' || Character.isLetter(c)) {
            word();
        } else {
            throw new Fault("unrecognized character in action: " + String.format("U+%04X '%s'", (int) c, c));
        }
    }

    private void recursive() {
        at += 2;
        if (text.startsWith("..", at)) {
            throw new Fault("invalid multiple recursive descent");
        }
        path = path.then(Step.recursive());
        if (at < text.length() && (text.charAt(at) == '_' || Character.isLetterOrDigit(text.charAt(at)))) {
            field();
        }
    }

    private void field() {
        StringBuilder name = new StringBuilder();
        while (at < text.length() && TERMINATORS.indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '\\') {
                at++;
            }
            if (at < text.length()) {
                name.append(text.charAt(at++));
            }
        }
        path = path.then(name.toString().equals("*") ? Step.wildcard() : Step.field(name.toString()));
    }

    private void number() {
        int start = at++;
        while (at < text.length() && (text.charAt(at) == '.' || Character.isDigit(text.charAt(at)))) {
            at++;
        }
        String number = text.substring(start, at);
        try {
            path = path.then(Step.constant(Json.of(new BigDecimal(number))));
        } catch (NumberFormatException notANumber) {
            throw new Fault("cannot parse number " + number);
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && TERMINATORS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        switch (word) {
            case "true", "false" -> path = path.then(Step.constant(Json.of(word.equals("true"))));
            case "range" -> keyword = Keyword.RANGE;
            case "end" -> keyword = Keyword.END;
            default -> throw new Fault("unrecognized identifier " + word);
        }
    }

    private void brackets() {
        int close = text.indexOf(']', at);
        int line = text.indexOf('\n', at);
        if (close < 0 || line >= 0 && line < close) {
            throw new Fault("unterminated array");
        }
        path = path.then(BracketParser.parse(text.substring(at + 1, close)));
        at = close + 1;
    }

    private void filter() {
        int close = FilterParser.endOf(text, at + 3);
        path = path.then(FilterParser.parse(text.substring(at + 3, close)));
        at = close + 2;
    }
}
