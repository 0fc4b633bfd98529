package dev.orrery.it.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows on its first screen is what happens: its transcript of the shell, played as a lesson. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final String FENCE = "```";
    private static final String PROMPT_WITH_TIME = "^[0-9T:-]+Z \\$ ";

    @TempDir
    private Path folder;

    @Test
    void theFirstScreenIsTrue() throws IOException {
        copyManifests();
        Path lesson = folder.resolve("readme.md");
        Files.writeString(lesson, FENCE + "console\n" + transcript().mkString("\n") + "\n" + FENCE + "\n");
        LessonsTest.assertPlays(lesson);
    }

    /** The first console block without the command that opens the shell, and with the shell's prompts as a lesson has them. */
    private static Vector<String> transcript() throws IOException {
        Vector<String> lines = Vector.ofAll(Files.readAllLines(ROOT.resolve("README.md")))
                .dropUntil(line -> line.equals(FENCE + "console"))
                .tail()
                .takeUntil(line -> line.equals(FENCE));
        assertThat(lines.head()).isEqualTo("$ ./orrery shell");
        return lines.tail()
                .map(line -> line.replaceFirst(PROMPT_WITH_TIME, "\\$ "))
                .map(line -> line.strip().equals("...") ? "..." : line);
    }

    private void copyManifests() throws IOException {
        Path manifests = Files.createDirectories(folder.resolve("lessons").resolve("manifests"));
        try (Stream<Path> files = Files.list(ROOT.resolve("lessons").resolve("manifests"))) {
            for (Path file : files.toList()) {
                Files.copy(file, manifests.resolve(file.getFileName()));
            }
        }
    }
}
