package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.orrery.cli.lesson.Lesson;
import dev.orrery.cli.lesson.Lesson.Step;
import dev.orrery.cli.lesson.LessonReader;
import dev.orrery.cli.shell.Shell;
import dev.orrery.cli.verb.Controls;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.live.PacedClock;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a lesson only looks at, the real kubectl sees over HTTP in the same words: after each such command of a lesson, it
 * is given the same one.
 */
class KubectlInLessonsTest {
    private static final Vector<String> LOOKING = Vector.of("get", "describe", "logs", "events", "api-resources");

    /** kubectl counts ages from the machine's time, where the lesson's stands. */
    private static final Vector<String> COUNTING_AGES = Vector.of("describe", "events");

    /** Of kinds that it does not know, kubectl before v1.21 also describes who manages which fields. */
    private static final String MANAGED_FIELDS = "(?s) +Managed Fields:.*?(?= +Resource Version:)";

    @ParameterizedTest
    @MethodSource("dev.orrery.it.server.LessonCluster#files")
    void seesWhatTheLessonShows(Path file, @TempDir Path folder) throws Exception {
        Lesson lesson =
                LessonReader.read(file.toString(), Files.readString(file)).get();
        PacedClock clock = LessonCluster.clock();
        Cluster cluster = LessonCluster.of(lesson, clock);
        Shell shell =
                new Shell(Controls.of(cluster), new dev.orrery.cli.shell.Files(lesson.files(), LessonCluster.LESSONS));
        try (Served served = Served.of(cluster, clock)) {
            Option<RealKubectl> kubectl = RealKubectl.talkingTo(served, folder);
            assumeTrue(kubectl.isDefined(), "there is no kubectl on the PATH");
            for (Step step : lesson.steps()) {
                Vector<String> shown =
                        served.cluster().with(each -> shell.run(step).lines());
                if (isLooking(step)) {
                    Vector<String> words = step.command().words().tail();
                    String told = kubectl.get().run(words, "").text().replaceAll(MANAGED_FIELDS, "");
                    Vector<String> seen = Vector.of(told.stripTrailing().split("\n", -1));
                    boolean isOfManyPods = words.head().equals("logs") && words.contains("-l");
                    boolean countsAges = COUNTING_AGES.contains(words.head());
                    assertThat(comparable(isOfManyPods ? seen.sorted() : seen, countsAges))
                            .as("line %d: %s", step.line(), step.command().typed())
                            .isEqualTo(comparable(isOfManyPods ? shown.sorted() : shown, countsAges));
                }
            }
        }
    }

    private static boolean isLooking(Step step) {
        Vector<String> words = step.command().words();
        return words.head().equals("kubectl")
                && words.size() > 1
                && LOOKING.contains(words.get(1))
                && !words.exists(word -> word.equals("-w") || word.equals("-f"));
    }

    private static String comparable(Vector<String> lines, boolean countsAges) {
        Vector<String> trimmed = lines.map(String::stripTrailing);
        return (countsAges
                        ? trimmed.map(line -> line.replaceAll(
                                        "(<unknown>|<invalid>|\\b([0-9]+[smhdy])+\\b)( ago| \\(x)?", "AGE")
                                .replaceAll(" +", " "))
                        : trimmed)
                .mkString("\n");
    }
}
