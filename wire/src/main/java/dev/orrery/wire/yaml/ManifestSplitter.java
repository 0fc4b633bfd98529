package dev.orrery.wire.yaml;

import dev.orrery.wire.json.SyntaxFault;
import io.vavr.collection.Vector;

/**
 * Cuts a manifest at the lines that start with {@code ---}, before anything is parsed.
 *
 * <p>Hence a broken document hides nothing of the next one. After the three dashes only blanks and a comment may follow, as
 * in apimachinery's {@code YAMLReader}.
 */
final class ManifestSplitter {

    private static final String SEPARATOR = "---";

    /** A stretch of the manifest between two separators; {@code linesBefore} is what its line numbers lack. */
    record Part(String text, int linesBefore) {}

    record Parts(Vector<Part> parts, Vector<SyntaxFault> faults) {}

    private final String text;
    private Vector<Part> parts = Vector.empty();
    private Vector<SyntaxFault> faults = Vector.empty();

    private ManifestSplitter(String text) {
        this.text = text;
    }

    static Parts split(String text) {
        ManifestSplitter splitter = new ManifestSplitter(text.startsWith("\uFEFF") ? text.substring(1) : text);
        splitter.run();
        return new Parts(splitter.parts, splitter.faults);
    }

    private void run() {
        int partStart = 0;
        int linesBeforePart = 0;
        int line = 0;
        for (int start = 0; start < text.length(); line++) {
            int end = endOfLine(start);
            if (text.startsWith(SEPARATOR, start)) {
                addPart(partStart, start, linesBeforePart);
                checkSeparator(text.substring(start + SEPARATOR.length(), end), line + 1);
                partStart = end;
                linesBeforePart = line + 1;
            }
            start = end;
        }
        addPart(partStart, text.length(), linesBeforePart);
    }

    private int endOfLine(int start) {
        int newLine = text.indexOf('\n', start);
        return newLine < 0 ? text.length() : newLine + 1;
    }

    private void addPart(int start, int end, int linesBefore) {
        String part = text.substring(start, end);
        if (!part.isBlank()) {
            parts = parts.append(new Part(part, linesBefore));
        }
    }

    private void checkSeparator(String rest, int line) {
        String trailing = rest.strip();
        if (!trailing.isEmpty() && !trailing.startsWith("#")) {
            String message = "invalid Yaml document separator: " + trailing;
            faults = faults.append(new SyntaxFault(message, line, SEPARATOR.length() + 1));
        }
    }
}
