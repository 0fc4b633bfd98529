package dev.orrery.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.cli.OrreryCommand;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** How a lesson that is played ends: by its exit code and by what is printed. */
class PlayCommandTest {

    private static final String SOUND = "```console\n$ echo hello\nhello\n```\n";
    private static final String OTHERWISE = "# Title\n\n```console\n$ echo hello\ngoodbye\n```\n";
    private static final String BROKEN = "```console\n$ echo a | b\n```\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command = new CommandLine(new OrreryCommand());

    @BeforeEach
    void listen() {
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    }

    private String lesson(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int play(String... arguments) {
        return command.execute(Vector.of(arguments).prepend("play").toJavaArray(String[]::new));
    }

    private Vector<String> printed() {
        return Vector.of(out.toString().split("\n"));
    }

    @Test
    void aLessonThatHoldsPasses() throws IOException {
        assertThat(play(lesson("a.md", SOUND))).isZero();
        assertThat(printed().last()).isEqualTo("1 lessons passed, 0 failed");
    }

    @Test
    void aLessonThatPrintsOtherwiseFailsWithTheDifference() throws IOException {
        String file = lesson("a.md", OTHERWISE);
        assertThat(play(file)).isEqualTo(1);
        assertThat(printed())
                .containsExactly(
                        file + ":4",
                        "  $ echo hello",
                        "  - goodbye",
                        "  + hello",
                        file + ": 1 commands, differs in 1",
                        "0 lessons passed, 1 failed");
    }

    @Test
    void aLessonThatCannotRunIsAFaultWithItsLine() throws IOException {
        String file = lesson("a.md", BROKEN);
        assertThat(play(file)).isEqualTo(2);
        assertThat(err.toString()).startsWith("error: " + file + ":2: `|` is a feature of the shell");
        assertThat(printed().last()).isEqualTo("0 lessons passed, 1 failed");
    }

    @Test
    void aLessonThatIsNotThereCannotRun() {
        assertThat(play(folder.resolve("none.md").toString())).isEqualTo(2);
        assertThat(err.toString()).endsWith("none.md: no such lesson, or it cannot be read\n");
    }

    @Test
    void aPluginThatIsNotThereCannotRun() throws IOException {
        assertThat(play(lesson("a.md", "---\nplugins: none.jar\n---\n" + SOUND)))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("error: ").contains("none.jar");
    }

    @Test
    void theWorstOfSeveralLessonsCounts() throws IOException {
        assertThat(play(lesson("a.md", SOUND), lesson("b.md", BROKEN), lesson("c.md", OTHERWISE)))
                .isEqualTo(2);
        assertThat(printed().last()).isEqualTo("1 lessons passed, 2 failed");
    }

    @Test
    void noLessonAtAllIsAMistakeOfTheCommandLine() {
        assertThat(play()).isEqualTo(2);
        assertThat(err.toString()).contains("Missing required parameter: 'FILE.md'");
    }

    @Test
    void recordingMakesALessonPass() throws IOException {
        String file = lesson("a.md", OTHERWISE);
        assertThat(play("--record", file)).isZero();
        assertThat(Files.readString(Path.of(file))).isEqualTo("# Title\n\n```console\n$ echo hello\nhello\n```\n");
        assertThat(play(file)).isZero();
    }

    @Test
    void recordingWhatHoldsLeavesTheFileAlone() throws IOException {
        String file = lesson("a.md", "```console\n$ kubectl get nodes\n...\n$ orrery clock\n2026-[..]\n```\n");
        String before = Files.readString(Path.of(file));
        assertThat(play("--record", file)).isZero();
        assertThat(Files.readString(Path.of(file))).isEqualTo(before);
    }

    @Test
    void aLessonGetsTheClusterThatItWants() throws IOException {
        String text =
                "---\nnodes: 1\ncontrol-planes: 0\n---\n```console\n$ kubectl get nodes -o name\nnode/worker-1\n```\n";
        assertThat(play(lesson("a.md", text))).isZero();
    }

    @Test
    void aFileReadsAsTheLessonLastWroteIt() throws IOException {
        String text =
                config("one") + "```console\n$ kubectl apply -f c.yaml\nconfigmap/c created\n```\n" + config("two")
                        + "```console\n$ kubectl get cm c -o jsonpath={.data.k}\none\n$ kubectl apply -f c.yaml\nconfigmap/c configured\n"
                        + "$ kubectl get cm c -o jsonpath={.data.k}\ntwo\n```\n";
        assertThat(play(lesson("a.md", text))).as(out.toString()).isZero();
    }

    private static String config(String value) {
        return "```yaml c.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {k: " + value + "}\n```\n";
    }

    @Test
    void otherPathsAreRelativeToTheLesson() throws IOException {
        lesson("c.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n");
        assertThat(play(lesson("a.md", "```console\n$ kubectl apply -f c.yaml\nconfigmap/c created\n```\n")))
                .isZero();
    }

    @Test
    void withoutASubcommandTheUsageIsShown() {
        assertThat(command.execute()).isZero();
        assertThat(out.toString()).startsWith("Usage: orrery");
    }
}
