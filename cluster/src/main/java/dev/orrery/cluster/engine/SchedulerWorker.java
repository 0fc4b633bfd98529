package dev.orrery.cluster.engine;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Outcome;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Report;
import dev.orrery.api.request.Request;
import dev.orrery.api.scheduling.Placement;
import dev.orrery.api.scheduling.Scheduler;
import dev.orrery.cluster.engine.Transactions.Done;
import dev.orrery.cluster.engine.Transactions.Sender;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.Condition;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Runs one scheduler: a cycle for each pod that waits, and what comes of it. */
final class SchedulerWorker<S> implements Worker {
    private final Scheduler<S> scheduler;
    private final SchedulingQueue<S> queue;
    private final Transactions transactions;
    private final EventRecorder recorder;

    SchedulerWorker(
            Scheduler<S> scheduler, SchedulingQueue<S> queue, Transactions transactions, EventRecorder recorder) {
        this.scheduler = scheduler;
        this.queue = queue;
        this.transactions = transactions;
        this.recorder = recorder;
    }

    @Override
    public String name() {
        return scheduler.name();
    }

    @Override
    public World work(World world, ObjectKey key, Vector<Revision> because) {
        return world.state()
                .get(key)
                .map(Pod.class::cast)
                .filter(queue::isWaiting)
                .map(pod -> schedule(world, pod, because))
                .getOrElse(world);
    }

    private World schedule(World world, Pod pod, Vector<Revision> because) {
        Task task = queue.task(pod.key());
        Scheduler.Result<S> result = scheduler.schedule(pod, queue.state(world), queue.view(world), world.draws());
        World decided = queue.remember(world.withDraws(result.draws()), result.state());
        Placement placement = result.placement();
        if (placement instanceof Placement.Bind bind) {
            return carryOut(decided, pod, bind.actions(), because);
        }
        if (placement instanceof Placement.Wait wait) {
            World done = carryOut(decided, pod, wait.actions(), because);
            return putAside(done, pod, because, done.unschedulable().promised(task, done.now(), wait.until()));
        }
        Placement.Unschedulable refusal = (Placement.Unschedulable) placement;
        World said = say(decided, pod, refusal.message(), because);
        return putAside(said, pod, because, said.unschedulable().refused(task, said.now(), refusal.cures()));
    }

    private World carryOut(World world, Pod pod, Vector<Action> actions, Vector<Revision> because) {
        World current = world;
        for (Action action : actions) {
            Done done =
                    transactions.perform(current, action.request(), Sender.scheduler(name(), action.reason(), because));
            Outcomes outcome = new Outcomes(Vector.of(new Outcome(action, done.response())));
            current = recorder.record(
                    done.world(),
                    Sender.scheduler(name(), "", because),
                    pod,
                    Report.events(pod, outcome).events());
            if (done.response().isRefused()) {
                return Retries.later(current, queue.task(pod.key()), because);
            }
        }
        return Retries.succeeded(current, queue.task(pod.key()));
    }

    private World say(World world, Pod pod, String message, Vector<Revision> because) {
        Condition unscheduled = Condition.of("PodScheduled", "False", "Unschedulable", message);
        Option<Condition> known = pod.status().condition("PodScheduled");
        World told = recorder.record(
                world,
                Sender.scheduler(name(), "", because),
                pod,
                Vector.of(EventNote.warning("FailedScheduling", message)));
        if (known.exists(before ->
                before.reason().equals(unscheduled.reason()) && before.message().equals(unscheduled.message()))) {
            return told;
        }
        Condition dated = unscheduled.withLastTransitionTime(known.filter(Condition::isFalse)
                .flatMap(Condition::lastTransitionTime)
                .orElse(Option.some(world.now())));
        Vector<Condition> others =
                pod.status().conditions().reject(condition -> condition.type().equals("PodScheduled"));
        Pod unscheduledPod = pod.withStatus(pod.status().withConditions(others.prepend(dated)));
        return transactions
                .perform(told, Request.updateStatus(unscheduledPod), Sender.scheduler(name(), message, because))
                .world();
    }

    private World putAside(World world, Pod pod, Vector<Revision> because, UnschedulablePods waiting) {
        return world.withUnschedulable(waiting)
                .withTimers(world.timers()
                        .set(queue.task(pod.key()), world.now().plus(UnschedulablePods.FLUSH), false, because));
    }
}
