package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.orrery.cli.lesson.Difference;
import dev.orrery.cli.lesson.Lesson;
import dev.orrery.cli.lesson.LessonReader;
import dev.orrery.cli.lesson.Player;
import dev.orrery.cli.lesson.Player.Played;
import dev.orrery.cli.lesson.Player.Prompt;
import dev.orrery.cli.shell.Shell;
import dev.orrery.cli.verb.Controls;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.live.PacedClock;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transcripts of kubectl that hold for the real one, over HTTP; the first for Orrery's own as well. */
class KubectlVerbsTest {
    /** Before it, kubectl said some things in other words, and did not know others. */
    private static final int OLDEST_OF_THE_SAME_WORDS = 32;

    @TempDir
    private Path folder;

    @Test
    void orrerysKubectlPrintsWhatTheTranscriptSays() throws Exception {
        Lesson lesson = lesson("verbs.md");
        Cluster cluster = LessonCluster.of(lesson, LessonCluster.clock());

        Shell shell = new Shell(Controls.of(cluster), new dev.orrery.cli.shell.Files(lesson.files(), folder));

        assertPasses(lesson, step -> shell.run(step).lines());
    }

    @Test
    void itPrintsTheSameOverHttp() throws Exception {
        Lesson lesson = lesson("verbs.md");
        PacedClock clock = LessonCluster.clock();
        try (Served served = Served.of(LessonCluster.of(lesson, clock), clock)) {
            Remote remote = Remote.of(served, folder, new dev.orrery.cli.shell.Files(lesson.files(), folder));
            remote.controls().crank().hold(true);
            assertPasses(lesson, step -> remote.shell().run(step).lines());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"verbs.md", "verbs-of-the-real-one.md"})
    void theRealKubectlPrintsWhatTheTranscriptSays(String name) throws Exception {
        Lesson lesson = lesson(name);
        PacedClock clock = LessonCluster.clock();
        try (Served served = Served.of(LessonCluster.of(lesson, clock), clock)) {
            Option<RealKubectl> kubectl = RealKubectl.talkingTo(served, folder);
            assumeTrue(kubectl.isDefined(), "there is no kubectl on the PATH");
            assumeTrue(kubectl.get().minor() >= OLDEST_OF_THE_SAME_WORDS, "the kubectl on the PATH is older than 1.32");
            assertPasses(lesson, new PromptOverHttp(kubectl.get(), served)::run);
        }
    }

    private static void assertPasses(Lesson lesson, Prompt prompt) {
        Vector<Played> played = Player.play(lesson, prompt, step -> {});
        assertThat(played.reject(Played::isAsExpected)
                        .flatMap(each -> Difference.of(lesson.name(), each))
                        .mkString("\n"))
                .isEmpty();
    }

    private static Lesson lesson(String name) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(KubectlVerbsTest.class.getResourceAsStream(name), name)) {
            return LessonReader.read(name, new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                    .get();
        }
    }
}
