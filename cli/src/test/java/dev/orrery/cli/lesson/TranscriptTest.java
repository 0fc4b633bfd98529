package dev.orrery.cli.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.cli.lesson.Lesson.Step;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** A block of commands, each with what it is said to print. */
class TranscriptTest {

    private static Transcript of(String... lines) {
        return Transcript.of(Vector.of(lines), 10, LinkedHashMap.empty());
    }

    private static Step only(String... lines) {
        return of(lines).steps().single();
    }

    @Test
    void outputGoesOnToTheNextCommand() {
        Transcript transcript = of("$ a", "1", "", "2", "$ b", "3");
        assertThat(transcript.steps().map(Step::expected)).containsExactly(Vector.of("1", "", "2"), Vector.of("3"));
        assertThat(transcript.steps().map(Step::line)).containsExactly(10, 14);
    }

    @Test
    void aCommandMayPrintNothing() {
        assertThat(of("$ a", "$ b").steps().map(Step::expected)).containsExactly(Vector.empty(), Vector.empty());
    }

    @Test
    void aDollarWithoutABlankIsOutput() {
        assertThat(only("$ a", "$HOME").expected()).containsExactly("$HOME");
    }

    @Test
    void aCommandGoesOnAfterABackslash() {
        Step step = only("$ kubectl get pods \\", "    -o wide", "NAME");
        assertThat(step.command().words()).containsExactly("kubectl", "get", "pods", "-o", "wide");
        assertThat(step.command().typed()).isEqualTo("kubectl get pods \\\n    -o wide");
        assertThat(step.outputLine()).isEqualTo(12);
        assertThat(step.expected()).containsExactly("NAME");
    }

    @Test
    void aHereDocumentIsTheInputOfItsCommand() {
        Step step = only("$ kubectl apply -f - <<EOF", "kind: Pod", "  $ x: 1", "EOF", "pod/web created");
        assertThat(step.command().words()).containsExactly("kubectl", "apply", "-f", "-");
        assertThat(step.command().input()).isEqualTo("kind: Pod\n  $ x: 1\n");
        assertThat(step.expected()).containsExactly("pod/web created");
    }

    @Test
    void theMarkOfAHereDocumentMayBeQuoted() {
        assertThat(only("$ a <<'END'", "x", "END").command().input()).isEqualTo("x\n");
        assertThat(only("$ a << \"END\"", "x", "END").command().input()).isEqualTo("x\n");
    }

    @Test
    void aHereDocumentMayBeEmpty() {
        assertThat(only("$ a <<EOF", "EOF").command().input()).isEmpty();
    }

    @Test
    void aHereDocumentMustEnd() {
        assertThat(of("$ a <<EOF", "x").faults())
                .containsExactly(new LessonFault(10, "the here-document has no closing line"));
    }

    @Test
    void twoLessThanSignsWithinQuotesArePlain() {
        assertThat(only("$ echo 'a << b'").command().words()).containsExactly("echo", "a << b");
    }

    @Test
    void outputNeedsACommand() {
        assertThat(of("", "NAME", "$ a").faults())
                .containsExactly(new LessonFault(
                        11, "output before the first command of the block; a command starts with `$ `"));
    }

    @Test
    void aPromptNeedsACommand() {
        assertThat(of("$ ").faults()).containsExactly(new LessonFault(10, "a prompt without a command"));
    }
}
