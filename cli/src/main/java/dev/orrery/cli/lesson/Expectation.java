package dev.orrery.cli.lesson;

import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/**
 * The lines that a command is said to print. {@code ...} alone on a line stands for any lines, as few as will do; {@code
 * [..]} for any characters within one. Trailing blanks and empty lines at the end do not count.
 */
record Expectation(Vector<String> lines) {

    private static final String ANY_LINES = "...";
    private static final String ANY_CHARACTERS = "[..]";

    static Expectation of(Vector<String> lines) {
        return new Expectation(trimmed(lines));
    }

    boolean isMetBy(Vector<String> output) {
        return matches(lines, trimmed(output));
    }

    /** Lines without what does not count. */
    static Vector<String> trimmed(Vector<String> lines) {
        return lines.map(String::stripTrailing).dropRightWhile(String::isEmpty);
    }

    /** Whether the two agree; by a table over both, so that many wildcards cost no more than few. */
    private static boolean matches(Vector<String> expected, Vector<String> output) {
        boolean[] reachable = new boolean[output.size() + 1];
        reachable[0] = true;
        for (String line : expected) {
            reachable = line.strip().equals(ANY_LINES) ? afterAny(reachable) : after(line, reachable, output);
        }
        return reachable[output.size()];
    }

    private static boolean[] afterAny(boolean[] before) {
        boolean[] after = before.clone();
        for (int i = 1; i < after.length; i++) {
            after[i] |= after[i - 1];
        }
        return after;
    }

    private static boolean[] after(String line, boolean[] before, Vector<String> output) {
        boolean[] after = new boolean[before.length];
        for (int i = 0; i < output.size(); i++) {
            after[i + 1] = before[i] && matches(line, output.get(i));
        }
        return after;
    }

    private static boolean matches(String line, String printed) {
        if (!line.contains(ANY_CHARACTERS)) {
            return line.equals(printed);
        }
        String pattern = Vector.of(line.split(Pattern.quote(ANY_CHARACTERS), -1))
                .map(Pattern::quote)
                .mkString(".*");
        return Pattern.matches(pattern, printed);
    }
}
