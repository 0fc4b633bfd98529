package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.orrery.cli.lesson.Difference;
import dev.orrery.cli.lesson.Lesson;
import dev.orrery.cli.lesson.Player;
import dev.orrery.cli.lesson.Player.Played;
import dev.orrery.cli.lesson.Player.Prompt;
import dev.orrery.cli.shell.Shell;
import dev.orrery.cli.verb.Controls;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.live.PacedClock;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Transcripts of kubectl that hold for the real one, over HTTP; the first for Orrery's own as well. */
class KubectlVerbsTest {
    @TempDir
    private Path folder;

    @Test
    void orrerysKubectlPrintsWhatTheTranscriptSays() throws Exception {
        Lesson lesson = Transcript.whole("verbs.md");
        Cluster cluster = LessonCluster.of(lesson, LessonCluster.clock());

        Shell shell = new Shell(Controls.of(cluster), new dev.orrery.cli.shell.Files(lesson.files(), folder));

        assertPasses(lesson, step -> shell.run(step).lines());
    }

    @Test
    void itPrintsTheSameOverHttp() throws Exception {
        Lesson lesson = Transcript.whole("verbs.md");
        PacedClock clock = LessonCluster.clock();
        try (Served served = Served.of(LessonCluster.of(lesson, clock), clock)) {
            Remote remote = Remote.of(served, folder, new dev.orrery.cli.shell.Files(lesson.files(), folder));
            remote.controls().crank().hold(true);
            assertPasses(lesson, step -> remote.shell().run(step).lines());
        }
    }

    @ParameterizedTest(name = "{1}, by {0}")
    @MethodSource("transcriptsByKubectl")
    void theRealKubectlPrintsWhatTheTranscriptSays(Option<Path> program, String name) throws Exception {
        assumeTrue(program.isDefined(), "there is no kubectl on the PATH");
        Lesson lesson = Transcript.asFor(RealKubectl.minor(program.get()), name);
        PacedClock clock = LessonCluster.clock();
        try (Served served = Served.of(LessonCluster.of(lesson, clock), clock)) {
            RealKubectl kubectl = RealKubectl.of(program.get(), served, folder);
            assertPasses(lesson, new PromptOverHttp(kubectl, served)::run);
        }
    }

    private static Vector<Arguments> transcriptsByKubectl() {
        return InstalledKubectls.tried()
                .map(program -> Named.of(program.toString(), Option.some(program)))
                .orElse(Vector.of(Named.of("none", Option.none())))
                .flatMap(program -> Vector.of("verbs.md", "verbs-of-the-real-one.md")
                        .map(transcript -> Arguments.of(program, transcript)));
    }

    private static void assertPasses(Lesson lesson, Prompt prompt) {
        Vector<Played> played = Player.play(lesson, prompt, step -> {});
        assertThat(played.reject(Played::isAsExpected)
                        .flatMap(each -> Difference.of(lesson.name(), each))
                        .mkString("\n"))
                .isEmpty();
    }
}
