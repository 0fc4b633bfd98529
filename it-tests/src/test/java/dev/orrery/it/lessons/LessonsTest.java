package dev.orrery.it.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.cli.OrreryCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Plays every lesson of the repository with the command that a person types. */
class LessonsTest {

    private static final Path LESSONS = Path.of("..", "lessons");

    static Stream<Path> lessons() throws IOException {
        try (Stream<Path> files = Files.list(LESSONS)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @Test
    void thereAreLessons() throws IOException {
        assertThat(lessons()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void printsWhatItSays(Path lesson) {
        assertPlays(lesson);
    }

    /** A lesson prints what it says it does. */
    static void assertPlays(Path lesson) {
        StringWriter printed = new StringWriter();
        int exit = new CommandLine(new OrreryCommand())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(printed, true))
                .execute("play", lesson.toString());
        assertThat(exit).as(printed.toString()).isZero();
    }
}
