package dev.orrery.wire.yaml;

import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.json.SyntaxFault;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * Reads manifests: any number of YAML or JSON documents, with the scalars, anchors and merges of kubectl.
 *
 * <p>The rules are those of sigs.k8s.io/yaml and of apimachinery's document splitter, seen in what kubectl 1.32 does. In two
 * things it is stricter: a key that occurs twice is a fault, and a document after {@code ...} is read, not dropped.
 */
public final class YamlReader {

    /** The longest text that is read at all, in characters. */
    public static final int MAX_LENGTH = 16 * 1024 * 1024;

    /** How many sequences and mappings may be inside one another, aliases counted by what they stand for. */
    public static final int MAX_NESTING_DEPTH = JsonText.MAX_NESTING_DEPTH;

    /** How many values one document may hold once its aliases are replaced; a text counts one more each 100 characters. */
    public static final int MAX_VALUES = 1_000_000;

    private YamlReader() {}

    /**
     * Reads every document that is not empty; or names the faults of all documents, in the order of their lines.
     *
     * <p>Of each document the first malformed place is known, and every duplicate key before it.
     */
    public static Either<Vector<SyntaxFault>, Vector<YamlDocument>> read(String text) {
        if (text.length() > MAX_LENGTH) {
            String message = "the text has " + text.length() + " characters, more than the limit of " + MAX_LENGTH;
            return Either.left(Vector.of(new SyntaxFault(message, 1, 1)));
        }
        ManifestSplitter.Parts parts = ManifestSplitter.split(text);
        Vector<SyntaxFault> faults = parts.faults();
        Vector<YamlDocument> documents = Vector.empty();
        for (ManifestSplitter.Part part : parts.parts()) {
            PartReader.Outcome outcome = PartReader.read(part);
            faults = faults.appendAll(outcome.faults());
            for (PartReader.Content content : outcome.contents()) {
                documents = documents.append(new YamlDocument(content.value(), content.firstLine(), documents.size()));
            }
        }
        return faults.isEmpty()
                ? Either.right(documents)
                : Either.left(faults.sortBy(fault -> ((long) fault.line() << 32) + fault.column()));
    }
}
