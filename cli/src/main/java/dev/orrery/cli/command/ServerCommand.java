package dev.orrery.cli.command;

import dev.orrery.cli.verb.Controls;
import dev.orrery.cli.verb.OrreryVerbs;
import dev.orrery.kubectl.Kubectl;
import dev.orrery.kubectl.call.ArgumentReader;
import dev.orrery.kubectl.call.Console;
import dev.orrery.kubectl.remote.Access;
import dev.orrery.kubectl.remote.AccessFlags;
import dev.orrery.kubectl.remote.AccessReader;
import dev.orrery.kubectl.remote.RemoteCrank;
import dev.orrery.kubectl.remote.RemoteDoor;
import dev.orrery.kubectl.remote.RemoteWorkbench;
import dev.orrery.kubectl.remote.Server;
import dev.orrery.kubectl.remote.Unreachable;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;

/** A verb of kubectl or a word of Orrery's own that is typed outside of a World: it is meant for a running server. */
public final class ServerCommand {

    private final AccessFlags flags;
    private final Vector<String> words;

    private ServerCommand(AccessFlags flags, Vector<String> words) {
        this.flags = flags;
        this.words = words;
    }

    /** The command that is meant; none where the words are not of this sort. */
    public static Option<ServerCommand> of(Vector<String> typed) {
        Vector<String> bare = typed.headOption().contains("kubectl") ? typed.tail() : typed;
        AccessFlags flags = AccessFlags.of(typed, Kubectl.ownFlags(bare));
        Vector<String> words = flags.rest();
        Option<String> verb = words.drop(ArgumentReader.leading(words)).headOption();
        return verb.filter(word -> word.equals("kubectl") || Kubectl.knows(word) || OrreryVerbs.knows(word))
                .map(word -> new ServerCommand(flags, word.equals("kubectl") ? words.remove(word) : words));
    }

    /** Does it, and returns the exit code. */
    public int run(Console console) {
        for (String help : OrreryVerbs.help(words).map(text -> text + "\n").orElse(() -> Kubectl.help(words))) {
            console.out(help);
            return 0;
        }
        Either<Vector<String>, Access> access =
                AccessReader.read(flags, Path.of(""), name -> Option.of(System.getenv(name)));
        if (access.isLeft()) {
            access.getLeft().forEach(fault -> console.errLine("error: " + fault));
            return 1;
        }
        try {
            return run(controls(access.get()), console);
        } catch (Unreachable unreachable) {
            console.errLine(String.valueOf(unreachable.getMessage()));
            return 1;
        }
    }

    private int run(Controls controls, Console console) {
        return OrreryVerbs.run(controls, words, console)
                .getOrElse(() -> new Kubectl(controls.door(), controls.namespace()).run(words, console));
    }

    private static Controls controls(Access access) {
        Server server = new Server(access);
        RemoteDoor door = new RemoteDoor(server);
        return new Controls(door, new RemoteCrank(server), new RemoteWorkbench(server), access.namespace());
    }
}
