package dev.orrery.cli.lesson;

import dev.orrery.cli.lesson.Player.Played;
import io.vavr.collection.Vector;

/** How what a command printed differs from what the lesson says, line by line. */
public final class Difference {

    private Difference() {}

    /** A step that went otherwise, as people read differences: what was expected with {@code -}, what came with {@code +}. */
    public static Vector<String> of(String lesson, Played played) {
        Vector<String> expected = Expectation.trimmed(played.step().expected());
        Vector<String> printed = Expectation.trimmed(played.printed());
        int same = commonStart(expected, printed);
        return Vector.of(
                        lesson + ":" + played.step().line(),
                        "  $ " + played.step().command().typed().replace("\n", "\n    "))
                .appendAll(expected.take(same).map(line -> "    " + line))
                .appendAll(expected.drop(same).map(line -> "  - " + line))
                .appendAll(printed.drop(same).map(line -> "  + " + line));
    }

    private static int commonStart(Vector<String> expected, Vector<String> printed) {
        int same = 0;
        while (same < expected.size()
                && same < printed.size()
                && expected.get(same).equals(printed.get(same))) {
            same++;
        }
        return same;
    }
}
