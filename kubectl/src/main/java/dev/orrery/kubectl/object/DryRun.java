package dev.orrery.kubectl.object;

import dev.orrery.kubectl.call.Arguments;
import dev.orrery.kubectl.call.Quit;

/** How far a command that changes something goes. */
public enum DryRun {
    /** All the way. */
    NONE(""),
    /** It only says what it would send. */
    CLIENT(" (dry run)"),
    /** The server checks everything and stores nothing. */
    SERVER(" (server dry run)");

    private final String suffix;

    DryRun(String suffix) {
        this.suffix = suffix;
    }

    /** What is printed after an operation. */
    public String suffix() {
        return suffix;
    }

    public static DryRun of(Arguments arguments) {
        String value = arguments.value("dry-run", "none");
        return switch (value) {
            case "none", "false" -> NONE;
            case "client", "unchanged", "true" -> CLIENT;
            case "server" -> SERVER;
            default ->
                throw Quit.error("Invalid dry-run value (" + value + "). Must be \"none\", \"server\", or \"client\".");
        };
    }
}
