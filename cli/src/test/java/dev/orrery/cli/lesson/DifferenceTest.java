package dev.orrery.cli.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.cli.lesson.Player.Played;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** How a step that went otherwise is shown. */
class DifferenceTest {

    private static Vector<String> of(String block, String... printed) {
        Lesson lesson =
                LessonReader.read("l.md", "```console\n" + block + "\n```").get();
        return Difference.of("l.md", new Played(lesson.steps().head(), Vector.of(printed)));
    }

    @Test
    void itNamesThePlaceAndTheCommand() {
        assertThat(of("$ a b\nx", "y").take(2)).containsExactly("l.md:2", "  $ a b");
    }

    @Test
    void linesOfACommandStandUnderEachOther() {
        assertThat(of("$ a \\\nb\nx", "y").get(1)).isEqualTo("  $ a \\\n    b");
    }

    @Test
    void whatIsTheSameComesFirstThenWhatWasExpectedThenWhatCame() {
        assertThat(of("$ a\n1\n2\n3", "1", "2", "four").drop(2)).containsExactly("    1", "    2", "  - 3", "  + four");
    }

    @Test
    void nothingPrintedLeavesOnlyWhatWasExpected() {
        assertThat(of("$ a\n1").drop(2)).containsExactly("  - 1");
    }
}
