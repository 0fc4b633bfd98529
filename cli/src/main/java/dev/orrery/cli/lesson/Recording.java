package dev.orrery.cli.lesson;

import dev.orrery.cli.lesson.Player.Played;
import io.vavr.collection.Vector;

/** Writes what was printed into the lesson: blocks that matched stay as they are, wildcards included. */
public final class Recording {

    private Recording() {}

    /** The lesson's text, with the output of every step that went otherwise replaced. */
    public static String of(Lesson lesson, Vector<Played> played) {
        Vector<String> lines = lesson.text();
        for (Played step : played.reverse()) {
            if (!step.isAsExpected()) {
                int start = step.step().outputLine() - 1;
                int end = start + step.step().expected().size();
                Vector<String> blanks = lastBlanks(step);
                lines = lines.take(start)
                        .appendAll(indented(step, lines))
                        .appendAll(blanks)
                        .appendAll(lines.drop(end));
            }
        }
        return lines.mkString("\n");
    }

    /** As far to the right as the command that printed it. */
    private static Vector<String> indented(Played step, Vector<String> lines) {
        String command = lines.get(step.step().line() - 1);
        String indent = command.substring(0, command.indexOf('$'));
        return Expectation.trimmed(step.printed()).map(line -> line.isEmpty() ? line : indent + line);
    }

    /** Empty lines before the next command are layout, not output. */
    private static Vector<String> lastBlanks(Played step) {
        return step.step().expected().reverse().takeWhile(String::isBlank);
    }
}
