package dev.orrery.cluster.engine;

import dev.orrery.api.scheduling.Scheduler;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Which pods one scheduler has to place, and when a pod that fits nowhere is tried again. */
final class SchedulingQueue<S> implements Dispatcher.Interest {
    private final Scheduler<S> scheduler;

    SchedulingQueue(Scheduler<S> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public World heed(Change change, World world) {
        World woken = change.key().is(Pod.KIND) ? heedPod(change, world) : world;
        for (Task helped : woken.unschedulable().helpedBy(change)) {
            woken = retry(woken, helped, change.revision());
        }
        return woken;
    }

    /** Whether a pod waits for this scheduler. */
    boolean isWaiting(Pod pod) {
        return !pod.isScheduled()
                && !pod.metadata().isTerminating()
                && !pod.isFinished()
                && pod.spec().schedulerName().getOrElse("default-scheduler").equals(scheduler.name());
    }

    Task task(ObjectKey pod) {
        return new Task(scheduler.name(), pod);
    }

    @SuppressWarnings("unchecked")
    S state(World world) {
        return (S) world.workers().get(scheduler.name()).getOrElse(scheduler::initial);
    }

    private World heedPod(Change change, World world) {
        Option<Pod> after = change.after().map(Pod.class::cast);
        if (after.exists(this::isWaiting)) {
            boolean isNewWish = change.before().forAll(before -> !after.get().wishesTheSameAs(before));
            return isNewWish ? world.enqueue(task(change.key()), Vector.of(change.revision())) : world;
        }
        return change.before().map(Pod.class::cast).exists(this::isWaiting) ? forget(world, change.key()) : world;
    }

    private World forget(World world, ObjectKey pod) {
        return world.withUnschedulable(world.unschedulable().without(task(pod)))
                .withTimers(world.timers().cancel(task(pod)))
                .withWorkers(world.workers().put(scheduler.name(), scheduler.release(state(world), pod)));
    }

    private static World retry(World world, Task pod, Revision because) {
        return world.unschedulable()
                .attempt(pod)
                .filter(attempt -> attempt.notBefore().isAfter(world.now()))
                .map(attempt ->
                        world.withTimers(world.timers().set(pod, attempt.notBefore(), true, Vector.of(because))))
                .getOrElse(() -> world.enqueue(pod, Vector.of(because)));
    }
}
