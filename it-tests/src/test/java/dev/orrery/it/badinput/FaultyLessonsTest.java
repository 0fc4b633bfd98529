package dev.orrery.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.cli.OrreryCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Lessons that cannot run end with 2 and name the file, the line and the reason. */
class FaultyLessonsTest {

    @TempDir
    private Path folder;

    private void cannotRun(String expected, String... lines) throws IOException {
        Path lesson = Files.writeString(folder.resolve("l.md"), String.join("\n", lines));
        StringWriter printed = new StringWriter();
        int exit = new CommandLine(new OrreryCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(printed, true))
                .execute("play", lesson.toString());
        assertThat(exit).isEqualTo(2);
        assertThat(printed.toString()).contains("error: " + lesson + expected);
    }

    @Test
    void aBlockNeedsAClosingFence() throws IOException {
        cannotRun(":2: this block has no closing fence `````", "# Lesson", "```console", "$ kubectl get pods");
    }

    @Test
    void aPipeIsNoPartOfALesson() throws IOException {
        cannotRun(
                ":2: `|` is a feature of the shell that lessons do not have",
                "```console",
                "$ kubectl get pods | wc",
                "```");
    }

    @Test
    void theFrontMatterHasNoOtherKeys() throws IOException {
        cannotRun(
                ":1: unknown key in the front matter: node (known are nodes, control-planes, seed, plugins)",
                "---",
                "node: 3",
                "---");
    }

    @Test
    void theFrontMatterIsKeysAndValues() throws IOException {
        cannotRun(":1: the front matter must be keys and values", "---", "- nodes", "---");
        cannotRun(":1: the front matter has no closing `---`", "---", "nodes: 3");
    }

    @Test
    void aClusterHasAsManyNodesAsKubernetesSupports() throws IOException {
        String range = ":1: the front matter's nodes must be a whole number from 0 to 5000";
        cannotRun(range, "---", "nodes: 99999999999", "---");
        cannotRun(range, "---", "nodes: -1", "---");
        cannotRun(range, "---", "nodes: many", "---");
    }

    @Test
    void aLessonIsText() throws IOException {
        Path lesson = Files.write(folder.resolve("b.md"), new byte[] {(byte) 0xff, (byte) 0xfe});
        StringWriter printed = new StringWriter();
        int exit = new CommandLine(new OrreryCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(printed, true))
                .execute("play", lesson.toString(), folder.resolve("none.md").toString());
        assertThat(exit).isEqualTo(2);
        assertThat(printed.toString())
                .contains("b.md: not text in UTF-8", "none.md: no such lesson, or it cannot be read");
    }
}
