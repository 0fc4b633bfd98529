package dev.orrery.kubectl.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What GNU diff prints for the same texts. */
class UnifiedDiffTest {

    @Test
    void sameTextsHaveNoDifferences() {
        assertThat(UnifiedDiff.between("a\nb\n", "a\nb\n")).isEmpty();
    }

    @Test
    void whatIsNewStandsAfterLineNone() {
        assertThat(UnifiedDiff.between("", "a\nb\n")).isEqualTo("@@ -0,0 +1,2 @@\n+a\n+b\n");
    }

    @Test
    void oneLineIsNamedByItsNumberAlone() {
        assertThat(UnifiedDiff.between("a\n", "b\n")).isEqualTo("@@ -1 +1 @@\n-a\n+b\n");
    }

    @Test
    void changesShareAHunkWhereTheirContextTouches() {
        assertThat(UnifiedDiff.between("a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n"))
                .isEqualTo("@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
        assertThat(UnifiedDiff.between("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "1\n2\n3\n4\n5\n6\n7\nB\n"))
                .isEqualTo("@@ -1,4 +1,3 @@\n-a\n 1\n 2\n 3\n@@ -6,4 +5,4 @@\n 5\n 6\n 7\n-b\n+B\n");
    }
}
