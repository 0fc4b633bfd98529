package dev.orrery.kubectl;

import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Flags.Flag;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.text.TabWriter;
import io.vavr.collection.Vector;

/** What {@code --help} prints: which verbs there are, or how one of them is typed. */
final class Help {

    private Help() {}

    /** All verbs, or those that share a first word. */
    static String of(Vector<Command> commands) {
        Vector<Usage> usages = commands.map(Command::usage).sortBy(Usage::words);
        return "Commands:\n"
                + TabWriter.forTables().align(usages.map(usage -> "  " + usage.words() + "\t" + usage.summary()))
                + "\nUse `kubectl COMMAND --help` to see the flags of one.\n";
    }

    /** One verb. */
    static String of(Command command) {
        Usage usage = command.usage();
        Vector<Flag> own = command.flags().all().removeAll(Flags.EVERYWHERE.all());
        Vector<Flag> known =
                own.appendAll(Flags.EVERYWHERE.all()).reject(Flag::absent).sortBy(Flag::name);
        Vector<Flag> absent = own.filter(Flag::absent).sortBy(Flag::name);
        return usage.summary() + "\n\nUsage:\n  "
                + Vector.of("kubectl", usage.words(), usage.arguments(), "[flags]")
                        .reject(String::isEmpty)
                        .mkString(" ")
                + "\n\nFlags:\n" + known.map(Help::line).mkString()
                + (absent.isEmpty()
                        ? ""
                        : "\nNot here, though kubectl has it:\n"
                                + absent.map(Help::line).mkString());
    }

    private static String line(Flag flag) {
        String letter = flag.shorthand().isEmpty() ? "    " : "-" + flag.shorthand() + ", ";
        return "  " + letter + "--" + flag.name() + value(flag) + "\n";
    }

    private static String value(Flag flag) {
        if (flag.absent()) {
            return "";
        }
        return switch (flag.type()) {
            case SWITCH -> "";
            case TEXT -> flag.whenBare().isEmpty() ? " VALUE" : "[=VALUE]";
            case NUMBER, DURATION -> " " + flag.type();
        };
    }
}
