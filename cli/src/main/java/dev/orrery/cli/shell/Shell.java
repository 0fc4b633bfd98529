package dev.orrery.cli.shell;

import dev.orrery.cli.lesson.Lesson.Step;
import dev.orrery.cli.lesson.ShellCommand;
import dev.orrery.cli.verb.Controls;
import dev.orrery.cli.verb.OrreryVerbs;
import dev.orrery.kubectl.Kubectl;
import dev.orrery.kubectl.text.GoDuration;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Runs commands in one cluster: {@code kubectl}, {@code orrery}, and the three words of a shell that lessons have, {@code
 * sleep}, {@code timeout} and {@code echo}.
 *
 * <p>A command happens at one instant; after it, everything due at that instant is done.
 */
public final class Shell {

    private static final int TIMED_OUT = 124;

    private final Controls controls;
    private final Files files;
    private int lastExit;

    public Shell(Controls controls, Files files) {
        this.controls = controls;
        this.files = files;
    }

    /** What a command printed, standard error among it, and how it ended. */
    public record Printed(String text, int exitCode) {

        public Vector<String> lines() {
            return text.isEmpty()
                    ? Vector.empty()
                    : Vector.of(text.stripTrailing().split("\n", -1));
        }
    }

    /** Does the command of a lesson, which reads the files that the lesson has brought so far. */
    public Printed run(Step step) {
        return run(step.command(), files.with(step.files()));
    }

    /** Does one command. */
    public Printed run(ShellCommand command) {
        return run(command, files);
    }

    private Printed run(ShellCommand command, Files readable) {
        TextConsole console = new TextConsole(readable, command.input());
        lastExit = run(command.words(), console, Option.none());
        controls.crank().advance(Duration.ZERO);
        return new Printed(console.text(), lastExit);
    }

    private int run(Vector<String> words, TextConsole console, Option<Instant> deadline) {
        Vector<String> arguments = words.tail();
        return switch (words.head()) {
            case "kubectl" -> kubectl(arguments, console, deadline);
            case "orrery" -> orrery(arguments, console, deadline);
            case "sleep" -> sleep(arguments, console, deadline);
            case "timeout" -> timeout(arguments, console);
            case "echo" -> echo(arguments, console);
            default -> {
                console.errLine(words.head() + ": command not found (there are kubectl, orrery, sleep, timeout, echo)");
                yield 127;
            }
        };
    }

    private int orrery(Vector<String> words, TextConsole console, Option<Instant> deadline) {
        return OrreryVerbs.run(controls, words, console).getOrElse(() -> kubectl(words, console, deadline));
    }

    private int kubectl(Vector<String> words, TextConsole console, Option<Instant> deadline) {
        return new Kubectl(controls.door(), controls.namespace()).run(words, console, deadline);
    }

    private int sleep(Vector<String> words, TextConsole console, Option<Instant> deadline) {
        Option<Duration> duration = words.headOption().flatMap(Shell::duration);
        if (duration.isEmpty()) {
            console.errLine("sleep: invalid time interval '" + words.mkString(" ") + "'");
            return 1;
        }
        Instant now = controls.door().now();
        Instant end = now.plus(duration.get());
        Instant reached = deadline.filter(end::isAfter).getOrElse(end);
        controls.crank().advance(Duration.between(now, reached));
        return reached.isBefore(end) ? TIMED_OUT : 0;
    }

    private int timeout(Vector<String> words, TextConsole console) {
        Option<Duration> duration = words.headOption().flatMap(Shell::duration);
        if (duration.isEmpty() || words.size() < 2) {
            console.errLine("timeout: usage: timeout DURATION COMMAND");
            return 125;
        }
        return run(words.tail(), console, Option.some(controls.door().now().plus(duration.get())));
    }

    /** Seconds, as in {@code sleep 5}, or with a unit. */
    private static Option<Duration> duration(String text) {
        return GoDuration.parse(text.matches("[0-9.]+") ? text + "s" : text).filter(duration -> !duration.isNegative());
    }

    private int echo(Vector<String> words, TextConsole console) {
        console.line(words.map(word -> word.equals("$?") ? String.valueOf(lastExit) : word)
                .mkString(" "));
        return 0;
    }
}
