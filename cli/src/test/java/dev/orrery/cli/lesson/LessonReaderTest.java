package dev.orrery.cli.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.cli.lesson.Lesson.Step;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** What is read out of a Markdown file, and why one cannot run. */
class LessonReaderTest {

    private static Lesson read(String... lines) {
        return LessonReader.read("lesson.md", Vector.of(lines).mkString("\n")).get();
    }

    private static Vector<LessonFault> faults(String... lines) {
        return LessonReader.read("lesson.md", Vector.of(lines).mkString("\n")).getLeft();
    }

    private static Vector<String> commands(Lesson lesson) {
        return lesson.steps().map(step -> step.command().words().mkString(" "));
    }

    @Test
    void withoutFrontMatterThereAreThreeWorkersAndOneControlPlane() {
        assertThat(read("# Title").frontMatter()).isEqualTo(new FrontMatter(3, 1, 1, Vector.empty()));
    }

    @Test
    void frontMatterSaysWhichClusterALessonWants() {
        Lesson lesson = read("---", "nodes: 5", "control-planes: 0", "seed: -7", "plugins: [a.jar, b]", "---");
        assertThat(lesson.frontMatter()).isEqualTo(new FrontMatter(5, 0, -7, Vector.of("a.jar", "b")));
    }

    @Test
    void onePluginNeedsNoList() {
        assertThat(read("---", "plugins: a.jar", "---").frontMatter().plugins()).containsExactly("a.jar");
    }

    @Test
    void anEmptyFrontMatterChangesNothing() {
        assertThat(read("---", "---", "text").frontMatter()).isEqualTo(FrontMatter.DEFAULT);
    }

    @Test
    void anUnknownKeyIsAFault() {
        assertThat(faults("---", "node: 5", "---"))
                .containsExactly(new LessonFault(
                        1, "unknown key in the front matter: node (known are nodes, control-planes, seed, plugins)"));
    }

    @Test
    void aNumberOfNodesIsAWholeNumber() {
        assertThat(faults("---", "nodes: many", "---").head().message())
                .isEqualTo("the front matter's nodes must be a whole number from 0 to 5000");
        assertThat(faults("---", "nodes: many", "seed: 1.5", "plugins: {a: b}", "more: 1", "---"))
                .hasSize(4);
        assertThat(faults("---", "nodes: -1", "---")).hasSize(1);
        assertThat(faults("---", "nodes: 99999999999", "---")).hasSize(1);
    }

    @Test
    void frontMatterMustEnd() {
        assertThat(faults("---", "nodes: 5"))
                .containsExactly(new LessonFault(1, "the front matter has no closing `---`"));
    }

    @Test
    void aFaultOfYamlHasTheLineOfTheFile() {
        assertThat(faults("---", "seed: 1", "nodes: [", "---").head().line()).isBetween(3, 4);
    }

    @Test
    void consoleBlocksAreCommandsWithTheirLines() {
        Lesson lesson = read("# Title", "```console", "$ kubectl get pods", "NAME", "web", "$ sleep 5", "```");
        assertThat(commands(lesson)).containsExactly("kubectl get pods", "sleep 5");
        Step first = lesson.steps().head();
        assertThat(first.line()).isEqualTo(3);
        assertThat(first.outputLine()).isEqualTo(4);
        assertThat(first.expected()).containsExactly("NAME", "web");
    }

    @Test
    void otherBlocksAreText() {
        assertThat(read("```sh", "$ rm -rf x | y", "```", "```", "$ x", "```").steps())
                .isEmpty();
    }

    @Test
    void aBlockWithAFileNameIsThatFile() {
        Lesson lesson =
                read("```yaml web.yaml", "kind: Pod", "```", "```console", "$ kubectl apply -f web.yaml", "```");
        assertThat(lesson.steps().head().files().get("web.yaml")).contains("kind: Pod\n");
    }

    @Test
    void aFileIsThereFromItsBlockOn() {
        Lesson lesson = read("```console", "$ a", "```", "```yaml web.yaml", "x", "```", "```console", "$ b", "```");
        assertThat(lesson.steps().map(step -> step.files().containsKey("web.yaml")))
                .containsExactly(false, true);
    }

    @Test
    void aLaterBlockReplacesAFileOnlyForWhatFollows() {
        Lesson lesson = read(
                "```yaml f",
                "one",
                "```",
                "```console",
                "$ a",
                "```",
                "```yaml f",
                "two",
                "```",
                "```console",
                "$ b",
                "```");
        assertThat(lesson.steps().map(step -> step.files().get("f").get())).containsExactly("one\n", "two\n");
    }

    @Test
    void tildesFenceABlockAsBackticksDo() {
        Lesson lesson = read("~~~console", "$ a", "```", "x", "~~~");
        assertThat(lesson.steps().head().expected()).containsExactly("```", "x");
    }

    @Test
    void aLongerFenceMayHoldAShorterOne() {
        Lesson lesson = read("````console", "$ a", "```", "````");
        assertThat(lesson.steps().head().expected()).containsExactly("```");
    }

    @Test
    void theIndentationOfAFenceIsTakenOffItsLines() {
        Lesson lesson = read("1. Do this:", "   ```console", "   $ a", "     indented", "   ```");
        assertThat(commands(lesson)).containsExactly("a");
        assertThat(lesson.steps().head().expected()).containsExactly("  indented");
    }

    @Test
    void aBlockMustEnd() {
        assertThat(faults("text", "```console", "$ a"))
                .containsExactly(new LessonFault(2, "this block has no closing fence `````"));
    }

    @Test
    void linesEndAsTheyDoOnAnySystem() {
        Lesson lesson = read("```console\r", "$ a b\r", "out\r", "```\r");
        assertThat(commands(lesson)).containsExactly("a b");
        assertThat(lesson.steps().head().expected()).containsExactly("out");
    }

    @Test
    void allFaultsAreFoundAtOnceEachWithItsLine() {
        assertThat(faults("---", "bad: 1", "---", "```console", "$ a | b", "$ ok", "$ 'c", "```")
                        .map(LessonFault::line))
                .containsExactly(1, 5, 7);
    }
}
