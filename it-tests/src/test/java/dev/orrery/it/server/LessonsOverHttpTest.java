package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.cli.lesson.Difference;
import dev.orrery.cli.lesson.Lesson;
import dev.orrery.cli.lesson.LessonReader;
import dev.orrery.cli.lesson.Player;
import dev.orrery.cli.lesson.Player.Played;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.ImmutableClusterSettings;
import dev.orrery.cluster.assembly.Orrery;
import dev.orrery.cluster.live.PacedClock;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of every lesson prints the same when the cluster is at the other end of an HTTP connection. */
class LessonsOverHttpTest {
    private static final Path LESSONS = Path.of("..", "lessons");

    static Stream<Path> lessons() throws IOException {
        try (Stream<Path> files = Files.list(LESSONS)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void printsWhatItSaysThroughAServer(Path file, @TempDir Path folder) throws IOException {
        Lesson lesson =
                LessonReader.read(file.toString(), Files.readString(file)).get();
        PacedClock clock = PacedClock.standingAt(Instant.parse("2026-01-01T00:00:00Z"));
        Cluster cluster = Orrery.start(ImmutableClusterSettings.builder()
                .clock(clock)
                .nodes(lesson.frontMatter().nodes())
                .controlPlanes(lesson.frontMatter().controlPlanes())
                .seed(lesson.frontMatter().seed())
                .plugins(lesson.frontMatter().plugins().map(LESSONS::resolve))
                .build());
        try (Served served = Served.of(cluster, clock)) {
            Remote remote = Remote.of(served, folder, new dev.orrery.cli.shell.Files(lesson.files(), LESSONS));
            remote.controls().crank().hold(true);
            Vector<Played> played =
                    Player.play(lesson, step -> remote.shell().run(step).lines(), step -> {});
            Vector<Played> otherwise = played.reject(Played::isAsExpected);
            assertThat(otherwise)
                    .as(() -> otherwise
                            .flatMap(each -> Difference.of(file.toString(), each))
                            .mkString("\n"))
                    .isEmpty();
        }
    }
}
