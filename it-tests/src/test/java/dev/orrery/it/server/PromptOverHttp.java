package dev.orrery.it.server;

import dev.orrery.cli.lesson.Lesson.Step;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Does the commands of a transcript with a kubectl that somebody else built. Time stands still, but while a command waits for
 * something to happen: then it goes on until nothing more does.
 */
final class PromptOverHttp {
    private static final Vector<String> WAITING = Vector.of("rollout", "wait", "delete", "drain", "replace");

    private final RealKubectl kubectl;
    private final Served served;

    PromptOverHttp(RealKubectl kubectl, Served served) {
        this.kubectl = kubectl;
        this.served = served;
    }

    Vector<String> run(Step step) {
        try {
            for (Tuple2<String, String> file : step.files()) {
                Path path = kubectl.folder().resolve(file._1);
                Files.createDirectories(path.getParent());
                Files.writeString(path, file._2);
            }
            return run(step.command().words(), step.command().input());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Vector<String> run(Vector<String> words, String input) throws IOException, InterruptedException {
        if (words.head().equals("sleep")) {
            served.cluster().crank().advance(Duration.ofSeconds(Long.parseLong(words.last())));
            return Vector.empty();
        }
        if (!words.head().equals("kubectl")) {
            throw new IllegalArgumentException("kubectl and sleep only: " + words.mkString(" "));
        }
        boolean waits = WAITING.contains(words.get(1));
        String text = kubectl.run(words.tail(), input, waits ? served::settle : () -> {})
                .text();
        return text.isEmpty() ? Vector.empty() : Vector.of(text.stripTrailing().split("\n", -1));
    }
}
