package dev.orrery.cli.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whether what was printed is what a lesson says, wildcards considered. */
class ExpectationTest {

    private static Vector<String> lines(String text) {
        return text.isEmpty() ? Vector.empty() : Vector.of(text.split("\n", -1));
    }

    private static boolean meets(String expected, String printed) {
        return Expectation.of(lines(expected)).isMetBy(lines(printed));
    }

    @Test
    void theSameLinesMatchAndOthersDoNot() {
        assertThat(meets("a\nb", "a\nb")).isTrue();
        assertThat(meets("a\nb", "a\nc")).isFalse();
        assertThat(meets("a\nb", "a")).isFalse();
        assertThat(meets("a", "a\nb")).isFalse();
    }

    @Test
    void trailingBlanksAndFinalEmptyLinesDoNotCount() {
        assertThat(meets("a  \n\n", "a")).isTrue();
        assertThat(meets("a", "a \t\n\n")).isTrue();
        assertThat(meets("", "\n")).isTrue();
    }

    @Test
    void blanksAtTheStartAndEmptyLinesBetweenDoCount() {
        assertThat(meets("a", " a")).isFalse();
        assertThat(meets("a\nb", "a\n\nb")).isFalse();
    }

    @Test
    void threeDotsStandForAnyLinesOrNone() {
        assertThat(meets("a\n...\nb", "a\nb")).isTrue();
        assertThat(meets("a\n...\nb", "a\nx\ny\nb")).isTrue();
        assertThat(meets("...", "")).isTrue();
        assertThat(meets("...", "a\nb")).isTrue();
        assertThat(meets("a\n...\nb", "a\nx")).isFalse();
    }

    @Test
    void threeDotsGoOnWhereTheFirstMatchIsNotTheRightOne() {
        assertThat(meets("...\nb\nc", "b\nx\nb\nc")).isTrue();
    }

    @Test
    void threeDotsWithinALineArePlain() {
        assertThat(meets("Waiting for x to finish...", "Waiting for x to finish..."))
                .isTrue();
        assertThat(meets("Waiting...", "Waiting for long")).isFalse();
    }

    @Test
    void bracketsStandForAnyCharactersWithinALine() {
        assertThat(meets("web-[..]   1/1", "web-6d4-x   1/1")).isTrue();
        assertThat(meets("web-[..]", "web-")).isTrue();
        assertThat(meets("[..]-[..]", "a-b")).isTrue();
        assertThat(meets("[..]", "a\nb")).isFalse();
    }

    @Test
    void whatLooksLikeAPatternIsPlain() {
        assertThat(meets("a.c (x*) \\E [ab]", "a.c (x*) \\E [ab]")).isTrue();
        assertThat(meets("a.c[..]", "abc")).isFalse();
    }

    @Test
    void manyWildcardsCostNoMoreThanFew() {
        Vector<String> expected = Vector.fill(60, "...").append("end");
        Vector<String> printed = Vector.fill(2_000, "line");
        long start = System.nanoTime();
        assertThat(Expectation.of(expected).isMetBy(printed)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
}
