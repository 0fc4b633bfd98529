package dev.orrery.kubelet.simulated;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * A command that the kubelet runs inside a container, for a probe or a hook, when the model understands it.
 *
 * @param lasts how long it takes; none when it does not end
 */
record HookCommand(Option<Duration> lasts, int exitCode) {

    /** The command of an {@code exec} handler; none when its words are not understood. */
    static Option<HookCommand> of(Json exec) {
        Vector<String> words =
                exec.at("command").toVector().flatMap(Json::elements).flatMap(Json::asString);
        return ShellCommand.isUnderstood(words) ? Option.some(of(words)) : Option.none();
    }

    private static HookCommand of(Vector<String> words) {
        return ShellCommand.run(words, Instant.EPOCH)
                .exit()
                .map(exit -> new HookCommand(Option.some(Duration.between(Instant.EPOCH, exit.at())), exit.code()))
                .getOrElse(() -> new HookCommand(Option.none(), 0));
    }

    boolean fails() {
        return exitCode != 0;
    }

    boolean isDoneWithin(Duration patience) {
        return lasts.exists(duration -> duration.compareTo(patience) <= 0);
    }
}
