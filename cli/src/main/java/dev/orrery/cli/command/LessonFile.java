package dev.orrery.cli.command;

import dev.orrery.cli.lesson.FrontMatter;
import dev.orrery.cli.lesson.Lesson;
import dev.orrery.cli.lesson.LessonReader;
import dev.orrery.cli.lesson.Player;
import dev.orrery.cli.shell.Files;
import dev.orrery.cli.shell.Shell;
import dev.orrery.cli.verb.Controls;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.ClusterSettings;
import dev.orrery.cluster.assembly.ImmutableClusterSettings;
import dev.orrery.cluster.assembly.Orrery;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A lesson on the disk: how it is read, and the World that it wants. */
final class LessonFile {

    private LessonFile() {}

    static Either<Vector<String>, Lesson> read(Path file) {
        try {
            String text = java.nio.file.Files.readString(file, StandardCharsets.UTF_8);
            return LessonReader.read(file.toString(), text)
                    .mapLeft(faults -> faults.map(fault -> file + ":" + fault.line() + ": " + fault.message()));
        } catch (MalformedInputException binary) {
            return Either.left(Vector.of(file + ": not text in UTF-8"));
        } catch (IOException unreadable) {
            return Either.left(Vector.of(file + ": no such lesson, or it cannot be read"));
        }
    }

    /** A cluster, and a shell in it. */
    record Stage(Cluster cluster, Shell shell) {

        /** The same, when all that a lesson does has been done there. */
        Stage after(Lesson lesson) {
            Player.play(lesson, step -> shell.run(step).lines(), step -> {});
            return this;
        }
    }

    /** A shell in a new cluster, as the lesson's front matter wants it. */
    static Stage stage(Path file, Lesson lesson, Option<Long> seed) {
        return stage(file, lesson, seed, ClusterSettings.DEFAULT);
    }

    /** @param settings for what the front matter does not speak of */
    static Stage stage(Path file, Lesson lesson, Option<Long> seed, ClusterSettings settings) {
        Path folder = Option.of(file.toAbsolutePath().getParent()).getOrElse(Path.of("."));
        FrontMatter wanted = lesson.frontMatter();
        ImmutableClusterSettings all = ImmutableClusterSettings.builder()
                .from(settings)
                .nodes(wanted.nodes())
                .controlPlanes(wanted.controlPlanes())
                .seed(seed.getOrElse(wanted.seed()))
                .plugins(settings.plugins().appendAll(wanted.plugins().map(folder::resolve)))
                .build();
        Cluster cluster = Orrery.start(all);
        return new Stage(cluster, new Shell(Controls.of(cluster), new Files(lesson.files(), folder)));
    }
}
