package dev.orrery.cli.lesson;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Splits a command line into words as bash does: quotes and backslashes. What bash would do beyond that (pipes,
 * variables, globs) is refused by name, for a lesson must mean the same everywhere.
 */
public final class ShellWords {

    private static final String REFUSED = "|&;<>()$`*?~{}!#";

    private final String line;
    private Vector<String> words = Vector.empty();
    private StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private ShellWords(String line) {
        this.line = line;
    }

    /** The words of a line, or which feature of a shell it uses that lessons do not have. */
    public static Either<String, Vector<String>> split(String line) {
        return line.equals("echo $?") ? Either.right(Vector.of("echo", "$?")) : new ShellWords(line).split();
    }

    private Either<String, Vector<String>> split() {
        while (at < line.length()) {
            char here = line.charAt(at);
            if (Character.isWhitespace(here)) {
                endWord();
                at++;
            } else if (here == '\'' || here == '"') {
                Option<String> fault = quoted(here);
                if (fault.isDefined()) {
                    return Either.left(fault.get());
                }
            } else if (here == '\\' && at + 1 < line.length()) {
                add(line.charAt(at + 1));
                at += 2;
            } else if (isRefused(here)) {
                return Either.left(refusal(here));
            } else {
                add(here);
                at++;
            }
        }
        endWord();
        return Either.right(words);
    }

    /** Braces and the like are plain characters inside a word such as {@code jsonpath={.spec}}. */
    private boolean isRefused(char here) {
        boolean plainInside = inWord && "{}!#~?*".indexOf(here) >= 0 && !isGlob(here);
        return REFUSED.indexOf(here) >= 0 && !plainInside;
    }

    private static boolean isGlob(char here) {
        return here == '*' || here == '?';
    }

    private static String refusal(char here) {
        return "`" + here + "` is a feature of the shell that lessons do not have: quote it, or do without";
    }

    private Option<String> quoted(char quote) {
        inWord = true;
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != quote) {
            boolean escapes = quote == '"'
                    && line.charAt(end) == '\\'
                    && end + 1 < line.length()
                    && "\"\\$`".indexOf(line.charAt(end + 1)) >= 0;
            if (quote == '"' && !escapes && "$`".indexOf(line.charAt(end)) >= 0) {
                return Option.some(refusal(line.charAt(end)));
            }
            end += escapes ? 1 : 0;
            word.append(line.charAt(end));
            end++;
        }
        at = end + 1;
        return end < line.length() ? Option.none() : Option.some("unclosed quote " + quote);
    }

    private void add(char character) {
        inWord = true;
        word.append(character);
    }

    private void endWord() {
        if (inWord) {
            words = words.append(word.toString());
            word = new StringBuilder();
            inWord = false;
        }
    }
}
