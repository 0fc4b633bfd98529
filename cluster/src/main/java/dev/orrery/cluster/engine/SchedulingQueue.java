package dev.orrery.cluster.engine;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Watches;
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
    private final Watches<Pod> watches;

    SchedulingQueue(Scheduler<S> scheduler) {
        this.scheduler = scheduler;
        this.watches = scheduler.watches();
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
        return pod.awaitsScheduling()
                && pod.spec().schedulerName().getOrElse("default-scheduler").equals(scheduler.name());
    }

    Task task(ObjectKey pod) {
        return new Task(scheduler.name(), pod);
    }

    @SuppressWarnings("unchecked")
    S state(World world) {
        return (S) world.workers().get(scheduler.name()).getOrElse(scheduler::initial);
    }

    /** What the scheduler sees. */
    ClusterView view(World world) {
        return new ClusterView(world.state(), world.now(), watches, Option.none());
    }

    private World heedPod(Change change, World world) {
        World known = remember(world, scheduler.heed(state(world), change, view(world)));
        Option<Pod> after = change.after().map(Pod.class::cast);
        if (after.exists(this::isWaiting)) {
            boolean isNewWish = change.before().forAll(before -> !after.get().wishesTheSameAs(before));
            return isNewWish ? known.enqueue(task(change.key()), Vector.of(change.revision())) : known;
        }
        return change.before().map(Pod.class::cast).exists(this::isWaiting) ? forget(known, change.key()) : known;
    }

    World remember(World world, S state) {
        return state == state(world) ? world : world.withWorkers(world.workers().put(scheduler.name(), state));
    }

    private World forget(World world, ObjectKey pod) {
        return world.withUnschedulable(world.unschedulable().without(task(pod)))
                .withTimers(world.timers().cancel(task(pod)));
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
