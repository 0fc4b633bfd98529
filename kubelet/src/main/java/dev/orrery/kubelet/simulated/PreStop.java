package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.EventNote;
import dev.orrery.kubelet.simulated.Stage.Stop;
import dev.orrery.model.core.Container;
import dev.orrery.model.json.Json;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * What a container's program may do before it gets SIGTERM. The hook takes its time from the pod's grace period; after it the
 * program has two seconds at least.
 *
 * <p>Of hooks that the model cannot run (requests, commands that it does not understand) it takes that they succeed at once.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/">Container Lifecycle Hooks</a>
 */
record PreStop(PodTurn turn, Container container) {

    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(2);

    /** How the program comes to its end when patience with it ends then. */
    Stop stop(Instant deadline) {
        Instant now = turn.now();
        Option<Json> hook = container.unknown().get("lifecycle").flatMap(lifecycle -> lifecycle.at("preStop"));
        if (hook.isEmpty() || !deadline.isAfter(now)) {
            return Stop.of(turn.farewell(container), now, deadline);
        }
        Option<HookCommand> command = hook.get().at("exec").flatMap(HookCommand::of);
        if (command.exists(HookCommand::fails)) {
            turn.tell(EventNote.warning("FailedPreStopHook", "PreStopHook failed"));
        }
        Instant done = end(hook.get(), command, now, deadline);
        Instant least = done.plus(LEAST_PATIENCE);
        return Stop.of(turn.farewell(container), done, least.isAfter(deadline) ? least : deadline);
    }

    private static Instant end(Json hook, Option<HookCommand> command, Instant now, Instant deadline) {
        Duration sleep = Duration.ofSeconds(
                hook.at("sleep", "seconds").flatMap(Json::asLong).getOrElse(0L));
        Option<Duration> lasts = command.isDefined() ? command.get().lasts() : Option.some(sleep);
        return lasts.map(now::plus).filter(deadline::isAfter).getOrElse(deadline);
    }
}
