package dev.orrery.cluster.engine;

import dev.orrery.model.chance.Draws;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * Everything there is: the cluster's state, the time, what is waiting to be done, what everybody remembers, and how it came
 * to this. An immutable value, so a fork is a reference to it and a rewind is a step back to an earlier one.
 */
@Value.Immutable
@Value.Style(allParameters = true, jdkOnly = true)
public interface World extends WithWorld {

    ClusterState state();

    Instant now();

    WorkQueue queue();

    Timers timers();

    Backoff backoff();

    /** How often each task ran at this very instant: whoever never settles is found out by it. */
    Map<Task, Integer> runsNow();

    /** The task that is being worked on, in a World in the middle of it. */
    Option<UnderWay> underWay();

    /** A task and the revisions that put it into the queue. */
    record UnderWay(Task task, Vector<Revision> because) {}

    /** What controllers asked to be handed back, by task. */
    Map<Task, Object> memories();

    /** The state of each scheduler and of the node runtime, by worker. */
    Map<String, Object> workers();

    UnschedulablePods unschedulable();

    EventMemory events();

    Draws draws();

    Vector<Complaint> complaints();

    History history();

    /** The changes of each commit that the store does not have yet, oldest first. */
    Vector<Vector<Change>> unstored();

    /** An empty World at a time. */
    static World beginning(Instant time, long seed, History.Retention retention) {
        return ImmutableWorld.of(
                ClusterState.EMPTY,
                time,
                WorkQueue.EMPTY,
                Timers.NONE,
                Backoff.NONE,
                HashMap.empty(),
                Option.none(),
                HashMap.empty(),
                HashMap.empty(),
                UnschedulablePods.NONE,
                EventMemory.NONE,
                Draws.seeded(seed),
                Vector.empty(),
                History.keeping(retention),
                Vector.empty());
    }

    default World enqueue(Task task, Vector<Revision> because) {
        return withQueue(queue().add(task, because));
    }

    /** With the task that was being worked on at the head of the queue: what is left of it will be planned again. */
    default World resumed() {
        World counting = withRunsNow(HashMap.empty());
        return underWay()
                .map(task -> counting.withQueue(queue().putBack(task.task(), task.because()))
                        .withUnderWay(Option.none()))
                .getOrElse(counting);
    }

    /** With a complaint; the same one is made once, however often it comes. */
    default World complain(String worker, String about, String message) {
        Complaint complaint = new Complaint(now(), worker, about, message);
        return complaints().exists(complaint::saysTheSameAs)
                ? this
                : withComplaints(complaints().append(complaint));
    }
}
