package dev.orrery.kubectl;

import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.get.Get;
import dev.orrery.kubectl.rollout.RolloutChange;
import dev.orrery.kubectl.rollout.RolloutHistory;
import dev.orrery.kubectl.rollout.RolloutStatus;
import dev.orrery.kubectl.rollout.RolloutUndo;
import dev.orrery.kubectl.verb.Apply;
import dev.orrery.kubectl.verb.Create;
import dev.orrery.kubectl.verb.Delete;
import dev.orrery.kubectl.verb.Scale;
import dev.orrery.kubectl.verb.SetImage;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/** The verbs, found by the words that call them. */
final class Commands {
    private static final Vector<Command> ALL = Vector.of(
            new Get(),
            new Apply(),
            new Create(),
            new Delete(),
            new Scale(),
            new SetImage(),
            new RolloutStatus(),
            new RolloutHistory(),
            new RolloutUndo(),
            RolloutChange.pause(),
            RolloutChange.resume(),
            RolloutChange.restart());

    /** What kubectl has and orrery has not, and what to do instead. */
    private static final Map<String, String> ABSENT = HashMap.ofEntries(
            java.util.Map.entry("exec", "containers here run no programs of their own; read what they wrote with `kubectl logs`"));

    private Commands() {}

    static Command find(Vector<String> words) {
        if (words.isEmpty()) {
            throw Quit.error("name a verb, such as `kubectl get pods`");
        }
        return Vector.ofAll(ALL)
                .find(command -> words.startsWith(Vector.of(command.words().split(" "))))
                .getOrElseThrow(() -> unknown(words));
    }

    private static Quit unknown(Vector<String> words) {
        return ABSENT.get(words.head())
                .map(why -> Quit.error("`kubectl " + words.head() + "` is not supported by orrery: " + why))
                .getOrElse(() -> Quit.error("unknown command \"" + words.head() + "\" for \"kubectl\""));
    }
}
