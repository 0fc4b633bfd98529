package dev.orrery.cli.lesson;

import dev.orrery.cli.lesson.Lesson.Step;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.yaml.YamlDocument;
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Reads a lesson: front matter, files, transcripts. All faults are found at once. */
public final class LessonReader {

    private final String name;
    private final Vector<String> lines;
    private Vector<LessonFault> faults = Vector.empty();
    private Map<String, String> files = LinkedHashMap.empty();
    private Vector<Step> steps = Vector.empty();
    private FrontMatter frontMatter = FrontMatter.DEFAULT;

    private LessonReader(String name, String text) {
        this.name = name;
        this.lines = Vector.of(text.split("\n", -1))
                .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }

    /** The lesson, or every reason why it cannot run, with its line. */
    public static Either<Vector<LessonFault>, Lesson> read(String name, String text) {
        return new LessonReader(name, text).read();
    }

    private Either<Vector<LessonFault>, Lesson> read() {
        int at = readFrontMatter();
        while (at < lines.size()) {
            at = Fence.opening(lines.get(at)).isDefined() ? readBlock(at) : at + 1;
        }
        return faults.isEmpty()
                ? Either.right(new Lesson(name, lines, frontMatter, files, steps))
                : Either.left(faults);
    }

    private int readFrontMatter() {
        if (!lines.head().equals("---")) {
            return 0;
        }
        int end = lines.indexOf("---", 1);
        if (end < 0) {
            faults = faults.append(new LessonFault(1, "the front matter has no closing `---`"));
            return lines.size();
        }
        YamlReader.read(lines.subSequence(1, end).mkString("\n"))
                .mapLeft(found -> found.map(fault -> new LessonFault(fault.line() + 1, fault.message())))
                .flatMap(documents -> frontMatter(documents.headOption().map(YamlDocument::content))
                        .mapLeft(messages -> messages.map(message -> new LessonFault(1, message))))
                .peek(found -> frontMatter = found)
                .peekLeft(found -> faults = faults.appendAll(found));
        return end + 1;
    }

    private static Either<Vector<String>, FrontMatter> frontMatter(Option<Json> content) {
        return content.getOrElse(JsonObject.EMPTY)
                .asObject()
                .toEither(Vector.of("the front matter must be keys and values"))
                .flatMap(FrontMatter::of);
    }

    private int readBlock(int opening) {
        Fence fence = Fence.opening(lines.get(opening)).get();
        int closing = opening + 1;
        while (closing < lines.size() && !fence.isClosedBy(lines.get(closing))) {
            closing++;
        }
        if (closing == lines.size()) {
            faults = faults.append(
                    new LessonFault(opening + 1, "this block has no closing fence `" + fence.mark() + "`"));
            return closing;
        }
        Vector<String> content = lines.subSequence(opening + 1, closing).map(fence::unindent);
        if (fence.language().equals("console")) {
            Transcript transcript = Transcript.of(content, opening + 2, files);
            faults = faults.appendAll(transcript.faults());
            steps = steps.appendAll(transcript.steps());
        } else if (!fence.file().isEmpty()) {
            files = files.put(fence.file(), content.mkString("", "\n", "\n"));
        }
        return closing + 1;
    }
}
