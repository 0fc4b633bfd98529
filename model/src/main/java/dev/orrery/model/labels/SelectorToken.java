package dev.orrery.model.labels;

import io.vavr.collection.Vector;

/**
 * A word or a sign of a selector's text.
 *
 * <p>Source: the lexer in {@code apimachinery/pkg/labels/selector.go}.
 */
record SelectorToken(Kind kind, String text) {

    /** What a token is; {@code in} and {@code notin} are words too where a value is expected. */
    enum Kind {
        END,
        WORD,
        SIGN
    }

    private static final SelectorToken END = new SelectorToken(Kind.END, "");
    private static final String SIGNS = "=!(),><";
    private static final String BLANKS = " \t\r\n";

    /** The tokens of a text, with an end after the last. */
    static Vector<SelectorToken> of(String text) {
        Vector<SelectorToken> tokens = Vector.empty();
        int at = afterBlanks(text, 0);
        while (at < text.length() && text.charAt(at) != 0) {
            SelectorToken token = SIGNS.indexOf(text.charAt(at)) >= 0 ? sign(text, at) : word(text, at);
            tokens = tokens.append(token);
            at = afterBlanks(text, at + token.text.length());
        }
        return tokens.append(END);
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static SelectorToken sign(String text, int at) {
        boolean pair = text.startsWith("==", at) || text.startsWith("!=", at);
        return new SelectorToken(Kind.SIGN, text.substring(at, at + (pair ? 2 : 1)));
    }

    private static SelectorToken word(String text, int from) {
        int at = from;
        while (at < text.length() && (SIGNS + BLANKS + '\0').indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return new SelectorToken(Kind.WORD, text.substring(from, at));
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** Kubernetes' complaint that it wanted something else here. */
    String instead(String expected) {
        return "found '" + text + "', expected: " + expected;
    }
}
