package dev.orrery.wire.yaml;

import dev.orrery.wire.json.SyntaxFault;
import io.vavr.Tuple;
import io.vavr.Tuple3;
import io.vavr.collection.Vector;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in the words of kubectl's parser what snakeyaml-engine found wrong with a text. */
final class ParserFault {

    /** How a problem begins, what it contains, and how go-yaml puts it. */
    private static final Vector<Tuple3<String, String, String>> KNOWN = Vector.of(
            Tuple.of("found character", "cannot start any token", "found character that cannot start any token"),
            Tuple.of("found unknown escape character", "", "found unknown escape character"),
            Tuple.of("found unexpected end of stream", "", "found unexpected end of stream"));

    private ParserFault() {}

    static SyntaxFault of(YamlEngineException malformed, String text) {
        if (malformed instanceof MarkedYamlEngineException marked) {
            Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
            SyntaxFault fault = at(mark, wording(marked));
            return new SyntaxFault(fault.message(), fault.line(), fault.column(), goLine(marked));
        }
        if (malformed instanceof ReaderException unreadable) {
            return unreadable(unreadable, text);
        }
        return new SyntaxFault(String.valueOf(malformed.getMessage()), 1, 1);
    }

    /** go-yaml names the context's line before the problem's, no first line, and counts a parser's faults from 0. */
    private static int goLine(MarkedYamlEngineException marked) {
        int line = marked.getContextMark()
                .map(Mark::getLine)
                .filter(context -> context != 0)
                .or(() -> marked.getProblemMark().map(Mark::getLine))
                .orElse(0);
        return line != 0 && marked instanceof ScannerException ? line + 1 : line;
    }

    static SyntaxFault at(Optional<Mark> mark, String message) {
        return mark.map(place -> new SyntaxFault(message, place.getLine() + 1, place.getColumn() + 1))
                .orElseGet(() -> new SyntaxFault(message, 1, 1));
    }

    private static String wording(MarkedYamlEngineException marked) {
        String problem = String.valueOf(marked.getProblem());
        if (problem.startsWith("expected ")) {
            return unmet(problem.substring("expected ".length()), String.valueOf(marked.getContext()));
        }
        if (problem.endsWith(" are not allowed here")) {
            String subject = problem.replace("sequence entries", "block sequence entries");
            return subject.substring(0, subject.length() - "here".length()) + "in this context";
        }
        return KNOWN.find(known -> problem.startsWith(known._1) && problem.contains(known._2))
                .map(known -> known._3)
                .getOrElse(problem);
    }

    /** What go-yaml did not find; {@code expected} still ends in what was found instead. */
    private static String unmet(String expected, String context) {
        if (expected.startsWith("<block end>")) {
            return "did not find expected " + (context.contains("mapping") ? "key" : "'-' indicator");
        }
        String wanted = expected.replaceFirst(", but (found|got) .*", "")
                .replace("the node content", "node content")
                .replace("'<document start>'", "<document start>");
        return "did not find expected " + wanted;
    }

    private static SyntaxFault unreadable(ReaderException unreadable, String text) {
        int end = text.offsetByCodePoints(0, Math.min(unreadable.getPosition(), text.codePointCount(0, text.length())));
        String before = text.substring(0, end);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = end - before.lastIndexOf('\n');
        String message = String.format("control characters are not allowed: U+%04X", unreadable.getCodePoint());
        return new SyntaxFault(message, line, column);
    }
}
