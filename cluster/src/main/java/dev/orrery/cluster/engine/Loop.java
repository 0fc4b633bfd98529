package dev.orrery.cluster.engine;

import dev.orrery.model.meta.Revision;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** Works off the queue of a World, one task after the other, at one instant. A function: it holds nothing. */
final class Loop {

    /** Whoever looks at one key so often before the cluster comes to rest will never be content. */
    private static final int NEVER_SETTLES = 10_000;

    private final Map<String, Worker> workers;

    Loop(Vector<Worker> workers) {
        this.workers = workers.toMap(Worker::name, worker -> worker);
    }

    /** The World when there is nothing left to do at this instant, or so much is written that the store must catch up. */
    World settle(World world) {
        World current = world;
        while (!current.queue().isEmpty() && !WriteBehind.isFarAhead(current)) {
            current = step(current);
        }
        return current.queue().isEmpty() ? rested(current) : current;
    }

    private static World rested(World world) {
        World rested = world.withRunsNow(HashMap.empty());
        return rested.withHistory(rested.history().atRest(rested));
    }

    private World step(World world) {
        WorkQueue.Next next = world.queue().take();
        Task task = next.task();
        World taken = world.withQueue(next.rest());
        int runs = taken.runsNow().getOrElse(task, 0) + 1;
        if (runs > NEVER_SETTLES) {
            return putOff(taken, task, next.because());
        }
        World counted = taken.withRunsNow(taken.runsNow().put(task, runs));
        World begun = counted.withUnderWay(Option.some(new World.UnderWay(task, next.because())));
        try {
            return workers.get(task.worker())
                    .get()
                    .work(begun, task.key(), next.because())
                    .withUnderWay(Option.none());
        } catch (RuntimeException | LinkageError thrown) {
            World complained = counted.complain(task.worker(), task.key().toString(), thrown.toString());
            return Retries.later(complained, task, next.because());
        }
    }

    private static World putOff(World world, Task task, Vector<Revision> because) {
        World complained = world.complain(
                task.worker(),
                task.key().toString(),
                "does not settle: reconciled " + NEVER_SETTLES + " times at one instant");
        return Retries.muchLater(complained, task, because);
    }

    /** The World at a later instant, with what is due then in the queue. */
    World at(World world, Instant time) {
        World later = world.withNow(time);
        for (Timers.Timer due : world.timers().dueAt(time)) {
            later = later.enqueue(due.task(), due.because());
        }
        return later.withTimers(later.timers().withoutDueAt(time));
    }
}
