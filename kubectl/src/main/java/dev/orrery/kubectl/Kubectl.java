package dev.orrery.kubectl;

import dev.orrery.api.request.Door;
import dev.orrery.kubectl.call.ArgumentReader;
import dev.orrery.kubectl.call.Arguments;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Console;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.WarnedDoor;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** kubectl as a function: words in, text and an exit code out. */
public final class Kubectl {
    private final Door door;

    public Kubectl(Door door) {
        this.door = door;
    }

    /** Whether there is such a verb. */
    public static boolean knows(String word) {
        return !word.isEmpty() && !Commands.all(Vector.of(word)).isEmpty();
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
        int leading = ArgumentReader.leading(words);
        Vector<String> flagsBefore = words.take(leading);
        Vector<String> rest = words.drop(leading);
        boolean asksForHelp = rest.isEmpty() || rest.head().equals("help");
        Vector<String> asked = asksForHelp ? rest.drop(1) : rest;
        if (asked.isEmpty() || Commands.isIncomplete(asked)) {
            console.out(Help.of(Commands.all(asked.take(1))));
            return 0;
        }
        Command command = Commands.find(asked);
        Vector<String> own =
                flagsBefore.appendAll(asked.drop(command.usage().split().size()));
        Arguments arguments = ArgumentReader.read(
                command.flags().and(Flags.EVERYWHERE), command.usage().words(), own);
        if (asksForHelp || arguments.isOn("help")) {
            console.out(Help.of(command));
            return 0;
        }
        return command.run(new Call(new WarnedDoor(door, console), console, arguments, deadline));
    }
}
