package dev.orrery.cli.command;

import dev.orrery.cli.command.LessonFile.Stage;
import dev.orrery.cli.lesson.FrontMatter;
import dev.orrery.cli.lesson.Lesson;
import dev.orrery.cli.lesson.ShellCommand;
import dev.orrery.cli.lesson.ShellWords;
import dev.orrery.cli.shell.Shell;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A prompt for people, in a new World or in the one that a lesson leaves behind. */
@Command(
        name = "shell",
        description = "A prompt in a World: an empty one, or the one that a lesson leaves behind.",
        mixinStandardHelpOptions = true)
public final class ShellCommandLine implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "LESSON", description = "The lesson to play first.")
    private @Nullable Path lesson;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Either<Vector<String>, Stage> stage = lesson == null ? Either.right(empty()) : after(lesson);
        if (stage.isLeft()) {
            stage.getLeft().forEach(fault -> spec.commandLine().getErr().println("error: " + fault));
            return 2;
        }
        talk(stage.get());
        return 0;
    }

    private static Stage empty() {
        Path here = Path.of("shell");
        Lesson nothing =
                new Lesson("shell", Vector.empty(), FrontMatter.DEFAULT, LinkedHashMap.empty(), Vector.empty());
        return LessonFile.stage(here, nothing, io.vavr.control.Option.none());
    }

    private static Either<Vector<String>, Stage> after(Path file) {
        return LessonFile.read(file)
                .map(read -> LessonFile.stage(file, read, io.vavr.control.Option.none())
                        .after(read));
    }

    private void talk(Stage stage) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println("kubectl and orrery work here; `orrery clock advance 1m` lets time go on, `exit` leaves.");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = prompt(in, stage); line != null && !line.strip().equals("exit"); line = prompt(in, stage)) {
            if (!line.isBlank()) {
                out.print(answer(stage.shell(), line.strip()));
                out.flush();
            }
        }
    }

    private @Nullable String prompt(BufferedReader in, Stage stage) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.print(stage.cluster().now() + " $ ");
        out.flush();
        return in.readLine();
    }

    private static String answer(Shell shell, String line) {
        return ShellWords.split(line)
                .map(words -> shell.run(new ShellCommand(words, "", line)).text())
                .getOrElseGet(fault -> "error: " + fault + "\n");
    }
}
