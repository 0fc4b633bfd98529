package dev.orrery.kubectl;

import dev.orrery.api.request.Door;
import dev.orrery.kubectl.call.ArgumentReader;
import dev.orrery.kubectl.call.Arguments;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Console;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Flags.Flag;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.WarnedDoor;
import dev.orrery.kubectl.remote.RemoteDoor;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.URI;
import java.time.Instant;

/** kubectl as a function: words in, text and an exit code out. */
public final class Kubectl {
    private final Door door;
    private final String home;

    public Kubectl(Door door) {
        this(door, "default");
    }

    /** @param home the namespace to look in where a command names none */
    public Kubectl(Door door, String home) {
        this.door = door;
        this.home = home;
    }

    /** Whether kubectl has such a verb. */
    public static boolean knows(String word) {
        return Commands.knows(word);
    }

    /** All verbs, as they are typed. */
    public static Vector<String> verbs() {
        return Commands.all(Vector.empty()).map(command -> command.usage().words());
    }

    /** The flags that the verb has of its own, which hide those that say which server is meant. */
    public static Set<String> ownFlags(Vector<String> words) {
        try {
            Vector<String> rest = words.drop(ArgumentReader.leading(words));
            return rest.isEmpty()
                    ? HashSet.empty()
                    : Commands.find(rest)
                            .flags()
                            .all()
                            .reject(Flag::absent)
                            .map(Flag::name)
                            .toSet();
        } catch (Quit unknown) {
            return HashSet.empty();
        }
    }

    /** What is to be printed for words that ask for help, which needs no cluster; none where they ask for something else. */
    public static Option<String> help(Vector<String> words) {
        try {
            Typed typed = Typed.of(words);
            return Option.when(typed.asksForHelp(), typed::help);
        } catch (Quit wrong) {
            return Option.none();
        }
    }

    /**
     * Runs one command.
     *
     * @param words without {@code kubectl} itself
     * @return the exit code
     */
    public int run(Vector<String> words, Console console) {
        return run(words, console, Option.none());
    }

    /** @param deadline when the caller stops the command, as {@code timeout 20s kubectl …} does; it then ends with 124 */
    public int run(Vector<String> words, Console console, Option<Instant> deadline) {
        try {
            return dispatch(words, console, deadline);
        } catch (Quit quit) {
            quit.lines().forEach(console::errLine);
            return quit.exitCode();
        }
    }

    private int dispatch(Vector<String> words, Console console, Option<Instant> deadline) {
        Typed typed = Typed.of(words);
        if (typed.asksForHelp()) {
            console.out(typed.help());
            return 0;
        }
        Door warned = new WarnedDoor(door, console);
        Option<URI> server = door instanceof RemoteDoor remote ? Option.some(remote.address()) : Option.none();
        return typed.command().get().run(new Call(warned, console, typed.arguments(), home, server, deadline));
    }

    /**
     * What the words of a command mean.
     *
     * @param asked without what stands before the verb
     * @param command none where only a group of verbs is named, or nothing
     */
    private record Typed(Vector<String> asked, Option<Command> command, Arguments arguments, boolean asksForHelp) {

        static Typed of(Vector<String> words) {
            int leading = ArgumentReader.leading(words);
            Vector<String> flagsBefore = words.take(leading);
            Vector<String> rest = words.drop(leading);
            boolean asksForHelp = rest.isEmpty() || rest.head().equals("help");
            Vector<String> asked = asksForHelp ? rest.drop(1) : rest;
            if (asked.isEmpty() || Commands.isIncomplete(asked)) {
                return new Typed(asked, Option.none(), Arguments.EMPTY, true);
            }
            Command command = Commands.find(asked);
            Vector<String> own =
                    flagsBefore.appendAll(asked.drop(command.usage().split().size()));
            Arguments arguments = ArgumentReader.read(
                    command.flags().and(Flags.EVERYWHERE), command.usage().words(), own);
            return new Typed(asked, Option.some(command), arguments, asksForHelp || arguments.isOn("help"));
        }

        String help() {
            return command.map(Help::of).getOrElse(() -> Help.of(Commands.all(Commands.beginning(asked))));
        }
    }
}
