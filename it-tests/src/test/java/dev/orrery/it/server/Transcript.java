package dev.orrery.it.server;

import dev.orrery.cli.lesson.Lesson;
import dev.orrery.cli.lesson.LessonReader;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a transcript of kubectl: a lesson whose blocks may be marked <code>```console kubectl&gt;=1.21</code>. */
final class Transcript {
    private static final Pattern MARKED = Pattern.compile("```console kubectl>=1\\.([0-9]+)");
    private static final String CLOSING = "```";

    private Transcript() {}

    /** All of it. */
    static Lesson whole(String name) throws IOException {
        return read(name, lines -> lines);
    }

    /** As it is for the kubectl of a release: without the blocks that are for later ones. */
    static Lesson asFor(int minor, String name) throws IOException {
        return read(name, lines -> withoutBlocksAfter(minor, lines));
    }

    private static Lesson read(String name, UnaryOperator<Vector<String>> choose) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(Transcript.class.getResourceAsStream(name), name)) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return LessonReader.read(
                            name, choose.apply(Vector.of(text.split("\n", -1))).mkString("\n"))
                    .get();
        }
    }

    /** What is left out is empty lines, so that all others keep their numbers. */
    private static Vector<String> withoutBlocksAfter(int minor, Vector<String> lines) {
        Vector<String> left = Vector.empty();
        boolean isOut = false;
        for (String line : lines) {
            boolean isEnd = isOut && line.equals(CLOSING);
            Matcher marked = MARKED.matcher(line);
            isOut |= marked.matches() && Integer.parseInt(marked.group(1)) > minor;
            left = left.append(isOut ? "" : line);
            isOut &= !isEnd;
        }
        return left;
    }
}
