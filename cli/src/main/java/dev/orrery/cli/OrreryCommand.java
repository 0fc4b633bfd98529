package dev.orrery.cli;

import dev.orrery.cli.command.PlayCommand;
import dev.orrery.cli.command.ShellCommandLine;
import dev.orrery.cli.command.UpCommand;
import dev.orrery.cli.verb.OrreryVerbs;
import dev.orrery.kubectl.Kubectl;
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
        System.exit(commandLine().execute(args));
    }

    /** With a hint for those who type at a terminal what works only in a World. */
    static CommandLine commandLine() {
        CommandLine command = new CommandLine(new OrreryCommand());
        CommandLine.IParameterExceptionHandler usual = command.getParameterExceptionHandler();
        return command.setParameterExceptionHandler((wrong, args) -> {
            String word = args.length == 0 ? "" : args[0];
            if (!Kubectl.knows(word) && !OrreryVerbs.knows(word)) {
                return usual.handleParseException(wrong, args);
            }
            wrong.getCommandLine()
                    .getErr()
                    .println("error: `orrery " + word
                            + "` works in `orrery shell` and in lessons; for a cluster of `orrery"
                            + " up` take kubectl with its kubeconfig");
            return 1;
        });
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
