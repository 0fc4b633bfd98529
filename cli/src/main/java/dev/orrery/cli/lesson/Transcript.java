package dev.orrery.cli.lesson;

import dev.orrery.cli.lesson.Lesson.Step;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code console} block taken apart: commands, each with the lines that follow it. */
record Transcript(Vector<Step> steps, Vector<LessonFault> faults) {

    private static final String PROMPT = "$ ";

    /** The mark at the end of a command that its input follows: {@code <<EOF}, quoted or not. */
    private static final Pattern HERE_DOCUMENT = Pattern.compile("<<\\s*(['\"]?)(\\w+)\\1\\s*$");

    /**
     * @param firstLine of the block's content in the file, from 1
     * @param files that commands of this block can read
     */
    static Transcript of(Vector<String> lines, int firstLine, Map<String, String> files) {
        Transcript found = new Transcript(Vector.empty(), Vector.empty());
        int at = 0;
        while (at < lines.size() && !lines.get(at).startsWith(PROMPT)) {
            if (!lines.get(at).isBlank()) {
                String message = "output before the first command of the block; a command starts with `$ `";
                return new Transcript(Vector.empty(), Vector.of(new LessonFault(firstLine + at, message)));
            }
            at++;
        }
        while (at < lines.size()) {
            CommandLines command = CommandLines.at(lines, at);
            int next = command.end();
            while (next < lines.size() && !lines.get(next).startsWith(PROMPT)) {
                next++;
            }
            Vector<String> output = lines.subSequence(command.end(), next);
            int line = firstLine + at;
            int outputLine = firstLine + command.end();
            found = found.with(command.parse().map(parsed -> new Step(line, parsed, output, outputLine, files)), line);
            at = next;
        }
        return found;
    }

    private Transcript with(Either<String, Step> step, int line) {
        return step.fold(
                message -> new Transcript(steps, faults.append(new LessonFault(line, message))),
                read -> new Transcript(steps.append(read), faults));
    }

    /**
     * The lines that make up one command: the first, those it is continued on, and its here-document.
     *
     * @param end of the command: the index after its last line
     */
    record CommandLines(Vector<String> typed, String line, String input, int end, boolean isClosed) {

        static CommandLines at(Vector<String> lines, int start) {
            String line = lines.get(start).substring(PROMPT.length());
            int next = start + 1;
            while (line.endsWith("\\") && next < lines.size()) {
                line = line.substring(0, line.length() - 1) + lines.get(next).strip();
                next++;
            }
            Matcher mark = HERE_DOCUMENT.matcher(line);
            if (!mark.find()) {
                return new CommandLines(lines.subSequence(start, next), line, "", next, true);
            }
            int close = lines.indexOf(mark.group(2), next);
            int end = close < 0 ? lines.size() : close;
            String input = lines.subSequence(next, end).map(each -> each + "\n").mkString();
            int after = Math.min(end + 1, lines.size());
            return new CommandLines(
                    lines.subSequence(start, after), line.substring(0, mark.start()), input, after, close >= 0);
        }

        Either<String, ShellCommand> parse() {
            if (!isClosed) {
                return Either.left("the here-document has no closing line");
            }
            return ShellWords.split(line.strip())
                    .filterOrElse(words -> !words.isEmpty(), words -> "a prompt without a command")
                    .map(words ->
                            new ShellCommand(words, input, typed.mkString("\n").substring(PROMPT.length())));
        }
    }
}
