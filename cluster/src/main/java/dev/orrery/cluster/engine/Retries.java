package dev.orrery.cluster.engine;

import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import java.time.Duration;

/** Puts a task that failed back for later, and forgets its failures when it succeeds. */
final class Retries {

    private static final Duration MUCH_LATER = Duration.ofMinutes(1);

    private Retries() {}

    static World later(World world, Task task, Vector<Revision> because) {
        Backoff backoff = world.backoff().failed(task);
        return world.withBackoff(backoff)
                .withTimers(world.timers()
                        .set(task, world.now().plus(backoff.delay(task)), backoff.isProgress(task), because));
    }

    /** For a task that goes in circles: not soon, and nobody waits for it. */
    static World muchLater(World world, Task task, Vector<Revision> because) {
        return world.withTimers(world.timers().set(task, world.now().plus(MUCH_LATER), false, because));
    }

    static World succeeded(World world, Task task) {
        Backoff backoff = world.backoff().succeeded(task);
        return backoff == world.backoff() ? world : world.withBackoff(backoff);
    }
}
