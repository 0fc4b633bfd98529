package dev.orrery.kubelet.simulated;

import dev.orrery.kubelet.simulated.ProgramRun.Exit;
import dev.orrery.kubelet.simulated.Script.Line;
import dev.orrery.model.core.Container;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * A program that is a command of the manifest: {@code sleep}, {@code echo}, {@code exit}, {@code true}, {@code false}, and
 * {@code sh -c} of these, joined by {@code ;} and {@code &&}, with variables of the environment.
 *
 * <p>A script with more of a shell in it (loops, pipes, assignments) is not interpreted: it runs until it is stopped and
 * prints nothing. A command that a small image does not have ends it with 127, as in a shell.
 */
final class ShellCommand implements Program {

    private static final int TERMINATED = 128 + 15;
    private static final Vector<String> WORDS = Vector.of("sh", "/bin/sh", "sleep", "echo", "exit", "true", "false");

    /** Whether a container says for itself what it runs, in words that are understood. */
    static boolean isUnderstood(Container container) {
        return isUnderstood(container.command());
    }

    static boolean isUnderstood(Vector<String> words) {
        return words.headOption().exists(WORDS::contains);
    }

    @Override
    public Farewell onTerminate(Duration usual) {
        return new Farewell(usual, TERMINATED);
    }

    @Override
    public ProgramRun start(ProgramStart start) {
        Vector<String> words =
                start.container().command().appendAll(start.container().args());
        return isScript(words)
                ? script(VariableReferences.inScript(words.get(2), start.environment()), start.at())
                : run(words, start.at());
    }

    /** The run of a command that starts then. */
    static ProgramRun run(Vector<String> words, Instant start) {
        if (isScript(words)) {
            return script(words.get(2), start);
        }
        return words.isEmpty() || isShell(words)
                ? new Sequence(start).end()
                : new Sequence(start).run(words).end();
    }

    private static boolean isScript(Vector<String> words) {
        return isShell(words) && words.size() > 2 && words.get(1).equals("-c");
    }

    private static boolean isShell(Vector<String> words) {
        return words.headOption().exists(word -> word.equals("sh") || word.equals("/bin/sh"));
    }

    private static ProgramRun script(String text, Instant start) {
        if (text.matches("(?s).*([|<>`$(){}]|\\b(while|until|for|if|trap|exec|wait)\\b|[^&]&[^&]|&$).*")) {
            return Script.endless(start);
        }
        Sequence sequence = new Sequence(start);
        for (String command : text.split("[;\\n]")) {
            sequence = sequence.chain(command);
        }
        return sequence.end();
    }

    /** Commands carried out so far: when the next begins, what was printed, with what the last one ended. */
    private record Sequence(Instant at, Vector<Line> lines, int code, boolean isOver, boolean isEndless) {

        Sequence(Instant at) {
            this(at, Vector.empty(), 0, false, false);
        }

        /** Runs commands that are joined by {@code &&} until the first that fails. */
        Sequence chain(String text) {
            Sequence sequence = this;
            for (String command : text.split("&&")) {
                Vector<String> words = Vector.of(command.strip().split("\\s+")).map(Sequence::unquoted);
                sequence = words.head().isEmpty() ? sequence : sequence.run(words);
                if (sequence.code != 0) {
                    return sequence;
                }
            }
            return sequence;
        }

        Sequence run(Vector<String> words) {
            if (isOver || isEndless) {
                return this;
            }
            return switch (words.head()) {
                case "sleep" -> sleep(words.tail().headOption().getOrElse("0"));
                case "echo" -> print(words.tail().mkString(" ")).ended(0);
                case "exit" -> exit(words.tail().headOption());
                case "true", ":" -> ended(0);
                case "false" -> ended(1);
                default -> print("sh: " + words.head() + ": not found").ended(127);
            };
        }

        private Sequence sleep(String text) {
            if (!text.matches("[0-9]{1,9}[smhd]?")) {
                return new Sequence(at, lines, code, false, true);
            }
            String digits = text.replaceAll("[smhd]", "");
            Duration unit = switch (text.charAt(text.length() - 1)) {
                case 'm' -> Duration.ofMinutes(1);
                case 'h' -> Duration.ofHours(1);
                case 'd' -> Duration.ofDays(1);
                default -> Duration.ofSeconds(1);
            };
            return new Sequence(at.plus(unit.multipliedBy(Long.parseLong(digits))), lines, 0, false, false);
        }

        private Sequence exit(Option<String> text) {
            int wanted = text.filter(digits -> digits.matches("[0-9]{1,3}"))
                    .map(Integer::parseInt)
                    .getOrElse(code);
            return new Sequence(at, lines, wanted & 0xff, true, false);
        }

        private Sequence print(String text) {
            return new Sequence(at, lines.append(new Line(at, text)), code, false, false);
        }

        private Sequence ended(int with) {
            return new Sequence(at, lines, with, false, false);
        }

        private static String unquoted(String word) {
            return word.replaceAll("[\"']", "");
        }

        Script end() {
            return new Script(lines, isEndless ? Option.none() : Option.some(new Exit(at, code)));
        }
    }
}
