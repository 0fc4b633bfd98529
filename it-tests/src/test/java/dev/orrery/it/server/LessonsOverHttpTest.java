package dev.orrery.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.cli.lesson.Difference;
import dev.orrery.cli.lesson.Lesson;
import dev.orrery.cli.lesson.LessonReader;
import dev.orrery.cli.lesson.Player;
import dev.orrery.cli.lesson.Player.Played;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.live.PacedClock;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of every lesson prints the same when the cluster is at the other end of an HTTP connection. */
class LessonsOverHttpTest {

    @ParameterizedTest
    @MethodSource("dev.orrery.it.server.LessonCluster#files")
    void printsWhatItSaysThroughAServer(Path file, @TempDir Path folder) throws IOException {
        Lesson lesson =
                LessonReader.read(file.toString(), Files.readString(file)).get();
        PacedClock clock = LessonCluster.clock();
        Cluster cluster = LessonCluster.of(lesson, clock);
        try (Served served = Served.of(cluster, clock)) {
            Remote remote =
                    Remote.of(served, folder, new dev.orrery.cli.shell.Files(lesson.files(), LessonCluster.LESSONS));
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
