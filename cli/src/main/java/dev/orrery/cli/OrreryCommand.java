package dev.orrery.cli;

import dev.orrery.cli.command.PlayCommand;
import dev.orrery.cli.command.ServerCommand;
import dev.orrery.cli.command.ShellCommandLine;
import dev.orrery.cli.command.UpCommand;
import dev.orrery.cli.shell.Terminal;
import dev.orrery.cli.verb.OrreryVerbs;
import dev.orrery.kubectl.Kubectl;
import io.vavr.collection.Vector;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code orrery} command. Without a subcommand it prints how it is used. */
@Command(
        name = "orrery",
        description = "A working model of the Kubernetes control plane.",
        versionProvider = OrreryCommand.Version.class,
        subcommands = {PlayCommand.class, ShellCommandLine.class, UpCommand.class},
        mixinStandardHelpOptions = true)
public final class OrreryCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run()
    private CommandSpec spec;

    public static void main(String... args) {
        System.exit(execute(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
    }

    /** Does what the words say, and returns the exit code. */
    static int execute(PrintWriter out, PrintWriter err, String... args) {
        return ServerCommand.of(Vector.of(args))
                .map(command -> command.run(new Terminal(out, err, Path.of(""))))
                .getOrElse(() -> commandLine().setOut(out).setErr(err).execute(args));
    }

    private static CommandLine commandLine() {
        CommandLine command = new CommandLine(new OrreryCommand());
        command.getCommandSpec().usageMessage().footer(footer().toJavaArray(String[]::new));
        return command;
    }

    /** What is no subcommand of its own: all that is meant for a server. */
    private static Vector<String> footer() {
        String verbs = Kubectl.verbs()
                .map(verb -> verb.split(" ", 2)[0])
                .distinct()
                .sorted()
                .mkString(", ");
        return Vector.of(
                        "",
                        "With a running server, the one of .orrery/kubeconfig, KUBECONFIG or --kubeconfig FILE:",
                        "  " + verbs,
                        "      kubectl's verbs; `orrery VERB --help` tells the flags of one")
                .appendAll(OrreryVerbs.usages().map(usage -> "  " + usage));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The version that the jar was built with. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = OrreryCommand.class.getPackage().getImplementationVersion();
            return new String[] {"orrery " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
