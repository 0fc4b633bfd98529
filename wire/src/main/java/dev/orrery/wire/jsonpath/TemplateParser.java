package dev.orrery.wire.jsonpath;

import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.Deque;

/** Parses a template into its parts; what stands in braces is left to {@link ActionParser}. */
final class TemplateParser {

    /** How many ranges may be inside one another. */
    private static final int MAX_RANGES = 100;

    /** A range that waits for its end, and the parts that came before it. */
    private record OpenRange(Path path, Vector<Part> before) {}

    private final String template;
    private final Deque<OpenRange> open = new ArrayDeque<>();
    private Vector<Part> parts = Vector.empty();

    TemplateParser(String template) {
        this.template = template;
    }

    Vector<Part> parse() {
        int at = 0;
        while (at < template.length()) {
            int brace = template.indexOf('{', at);
            int textEnd = brace < 0 ? template.length() : brace;
            if (textEnd > at) {
                parts = parts.append(new Part.Text(template.substring(at, textEnd)));
            }
            at = brace < 0 ? textEnd : action(brace + 1);
        }
        while (!open.isEmpty()) {
            end();
        }
        return parts;
    }

    private int action(int start) {
        ActionParser action = new ActionParser(template, start);
        Path path = action.parse();
        switch (action.keyword()) {
            case RANGE -> begin(path);
            case END -> end();
            case NONE -> parts = parts.append(new Part.Selection(path));
        }
        return action.position();
    }

    private void begin(Path path) {
        if (open.size() == MAX_RANGES) {
            throw new Fault("more than " + MAX_RANGES + " ranges inside one another");
        }
        open.push(new OpenRange(path, parts));
        parts = Vector.empty();
    }

    private void end() {
        if (open.isEmpty()) {
            throw new Fault("not in range, nothing to end");
        }
        OpenRange range = open.pop();
        parts = range.before().append(new Part.Range(range.path(), parts));
    }
}
