package dev.orrery.cli.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.cli.lesson.Player.Played;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** What is printed, written into the lesson where it differs. */
class RecordingTest {

    private static final Map<String, Vector<String>> PRINTED = HashMap.of(
            "a", Vector.of("one", "two"),
            "b", Vector.of("three  "),
            "none", Vector.empty());

    private static Vector<Played> played(Lesson lesson) {
        return Player.play(
                lesson, step -> PRINTED.get(step.command().words().head()).get(), step -> {});
    }

    private static String recorded(String text) {
        Lesson lesson = LessonReader.read("lesson.md", text).get();
        return Recording.of(lesson, played(lesson));
    }

    private static String block(String... lines) {
        return "# Title\n\n```console\n" + Vector.of(lines).mkString("\n") + "\n```\n\nText.\n";
    }

    @Test
    void whatMatchesStaysAsItIs() {
        String text = block("$ a", "one", "two", "$ b", "three");
        assertThat(recorded(text)).isEqualTo(text);
    }

    @Test
    void wildcardsThatMatchStay() {
        String text = block("$ a", "...", "t[..]", "$ b", "[..]ee");
        assertThat(recorded(text)).isEqualTo(text);
    }

    @Test
    void whatDiffersIsRewrittenAndNothingElse() {
        assertThat(recorded(block("$ a", "...", "nine", "$ b", "[..]ee")))
                .isEqualTo(block("$ a", "one", "two", "$ b", "[..]ee"));
    }

    @Test
    void anEmptyTranscriptIsFilled() {
        assertThat(recorded(block("$ a", "$ b"))).isEqualTo(block("$ a", "one", "two", "$ b", "three"));
    }

    @Test
    void outputThatIsNoMoreGoes() {
        assertThat(recorded(block("$ none", "gone", "$ b", "three"))).isEqualTo(block("$ none", "$ b", "three"));
    }

    @Test
    void emptyLinesBeforeTheNextCommandStay() {
        assertThat(recorded(block("$ a", "nine", "", "$ b", "three")))
                .isEqualTo(block("$ a", "one", "two", "", "$ b", "three"));
    }

    @Test
    void continuedCommandsAndHereDocumentsStay() {
        assertThat(recorded(block("$ a \\", "  x", "$ b <<EOF", "in", "EOF", "nine")))
                .isEqualTo(block("$ a \\", "  x", "one", "two", "$ b <<EOF", "in", "EOF", "three"));
    }

    @Test
    void outputIsIndentedAsItsBlockIs() {
        String lesson = "1. Do:\n   ```console\n   $ a\n   ```\n";
        assertThat(recorded(lesson)).isEqualTo("1. Do:\n   ```console\n   $ a\n   one\n   two\n   ```\n");
    }

    @Test
    void recordingTwiceChangesNothing() {
        String once = recorded(block("$ a", "$ b", "nine", "$ none", "x"));
        assertThat(recorded(once)).isEqualTo(once);
    }
}
