package dev.orrery.wire.yaml;

import dev.orrery.model.json.Json;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.json.SyntaxFault;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Reads what stands between two separators: JSON where it looks like JSON, YAML otherwise. */
final class PartReader {

    /** A document without its place among the others. */
    record Content(Json value, int firstLine) {}

    record Outcome(Vector<Content> contents, Vector<SyntaxFault> faults) {}

    private PartReader() {}

    static Outcome read(ManifestSplitter.Part part) {
        Outcome outcome = startsLikeJson(part.text()) ? readJsonOrYaml(part) : readYaml(part.text());
        return new Outcome(
                outcome.contents()
                        .filter(content -> !content.value().isNull())
                        .map(content -> new Content(content.value(), content.firstLine() + part.linesBefore())),
                outcome.faults()
                        .map(fault -> new SyntaxFault(
                                fault.message(), fault.line() + part.linesBefore(), fault.column(), fault.goLine())));
    }

    private static boolean startsLikeJson(String text) {
        return text.stripLeading().startsWith("{");
    }

    /** JSON may be indented by tabs, which YAML refuses; a flow mapping may leave out quotes, which JSON refuses. */
    private static Outcome readJsonOrYaml(ManifestSplitter.Part part) {
        Either<SyntaxFault, Json> json = JsonText.parse(part.text());
        if (json.isRight()) {
            return new Outcome(Vector.of(new Content(json.get(), firstLine(part.text()))), Vector.empty());
        }
        Outcome yaml = readYaml(part.text());
        boolean jsonWentFurther = yaml.faults().nonEmpty()
                && isAfter(json.getLeft(), yaml.faults().last());
        return jsonWentFurther ? new Outcome(Vector.empty(), Vector.of(json.getLeft())) : yaml;
    }

    private static int firstLine(String text) {
        String blank = text.substring(0, text.length() - text.stripLeading().length());
        return 1 + (int) blank.chars().filter(c -> c == '\n').count();
    }

    private static boolean isAfter(SyntaxFault one, SyntaxFault other) {
        return one.line() > other.line() || one.line() == other.line() && one.column() > other.column();
    }

    private static Outcome readYaml(String text) {
        return new DocumentBuilder(text).documents();
    }
}
