package dev.orrery.cli.command;

import dev.orrery.cli.command.LessonFile.Stage;
import dev.orrery.cli.lesson.Difference;
import dev.orrery.cli.lesson.Lesson;
import dev.orrery.cli.lesson.Player;
import dev.orrery.cli.lesson.Player.Played;
import dev.orrery.cli.lesson.Recording;
import dev.orrery.cluster.assembly.PluginFault;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs lessons and checks what they print. */
@Command(
        name = "play",
        description = "Runs each lesson in virtual time and checks what it prints.",
        mixinStandardHelpOptions = true)
public final class PlayCommand implements Callable<Integer> {

    private static final int DIFFERS = 1;
    private static final int CANNOT_RUN = 2;

    @Parameters(arity = "1..*", paramLabel = "FILE.md", description = "The lessons to run.")
    private List<Path> lessons = new ArrayList<>();

    @Option(names = "--record", description = "Write what is printed into the lesson, where it differs.")
    private boolean record;

    @Option(names = "--step", description = "Wait for a key before each command.")
    private boolean step;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of chance, instead of the lesson's own.")
    private @Nullable Long seed;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        int worst = 0;
        int passed = 0;
        for (Path file : lessons) {
            int result = play(file);
            passed += result == 0 ? 1 : 0;
            worst = Math.max(worst, result);
        }
        out().println(passed + " lessons passed, " + (lessons.size() - passed) + " failed");
        return worst;
    }

    private int play(Path file) {
        Either<Vector<String>, Lesson> read = LessonFile.read(file);
        if (read.isLeft()) {
            read.getLeft().forEach(fault -> err().println("error: " + fault));
            return CANNOT_RUN;
        }
        try {
            return play(file, read.get());
        } catch (PluginFault fault) {
            err().println("error: " + file + ": " + fault.getMessage());
            return CANNOT_RUN;
        }
    }

    private int play(Path file, Lesson lesson) {
        Stage stage = LessonFile.stage(file, lesson, io.vavr.control.Option.of(seed));
        Vector<Played> played = Player.play(
                lesson,
                each -> stage.shell().run(each).lines(),
                each -> announce(each.command().typed()));
        stage.cluster()
                .complaints()
                .forEach(complaint -> err().println("warning: " + complaint.worker() + " on " + complaint.about() + ": "
                        + complaint.message()));
        Vector<Played> otherwise = played.reject(Played::isAsExpected);
        if (record && !otherwise.isEmpty()) {
            return write(file, lesson, played, otherwise.size());
        }
        otherwise.forEach(each -> Difference.of(file.toString(), each).forEach(out()::println));
        String verdict = otherwise.isEmpty() ? "ok" : "differs in " + otherwise.size();
        out().println(file + ": " + played.size() + " commands, " + verdict);
        return otherwise.isEmpty() ? 0 : DIFFERS;
    }

    private int write(Path file, Lesson lesson, Vector<Played> played, int changed) {
        try {
            Files.writeString(file, Recording.of(lesson, played), StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        out().println(file + ": " + played.size() + " commands, " + changed + " recorded");
        return 0;
    }

    private void announce(String command) {
        if (!step) {
            return;
        }
        out().print("$ " + command + "  [Enter]");
        out().flush();
        try {
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
