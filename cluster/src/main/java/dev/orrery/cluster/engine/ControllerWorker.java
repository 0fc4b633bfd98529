package dev.orrery.cluster.engine;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.Outcome;
import dev.orrery.api.controller.Outcomes;
import dev.orrery.api.controller.Plan;
import dev.orrery.api.controller.Report;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.controller.Watches;
import dev.orrery.api.request.Body;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.cluster.engine.Transactions.Done;
import dev.orrery.cluster.engine.Transactions.Sender;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Runs one controller: asks for its plan, carries it out until the first refusal, and writes what it reports. */
final class ControllerWorker<T extends KubernetesObject> implements Worker {
    private final Controller<T> controller;
    private final Watches<T> watches;
    private final Transactions transactions;
    private final EventRecorder recorder;

    ControllerWorker(Controller<T> controller, Transactions transactions, EventRecorder recorder) {
        this.controller = controller;
        this.watches = controller.watches();
        this.transactions = transactions;
        this.recorder = recorder;
    }

    @Override
    public String name() {
        return controller.name();
    }

    @Override
    public World work(World queued, ObjectKey key, Vector<Revision> because) {
        Task task = new Task(name(), key);
        World world = queued.withTimers(queued.timers().cancel(task));
        Option<T> object = read(world, key);
        ClusterView view = view(world, task);
        Plan plan =
                object.map(present -> controller.plan(present, view)).getOrElse(() -> controller.removed(key, view));
        Carried carried = carryOut(world, plan, because);
        World planned = wake(remember(carried.world(), task, plan, object.isDefined()), task, plan.wake(), because);
        Reported reported = read(planned, key)
                .map(present -> report(planned, task, present, carried.outcomes(), because))
                .getOrElse(() -> new Reported(planned, Option.none()));
        return settleAccount(
                reported.world(), task, carried.outcomes().refusal().orElse(reported.refusal()), because);
    }

    @SuppressWarnings("unchecked")
    private Option<T> read(World world, ObjectKey key) {
        return world.state().get(key).map(object -> (T) object);
    }

    private ClusterView view(World world, Task task) {
        return new ClusterView(
                world.state(), world.now(), watches, world.memories().get(task));
    }

    /** The World after the actions that were tried, and what became of them. */
    private record Carried(World world, Outcomes outcomes) {}

    private Carried carryOut(World world, Plan plan, Vector<Revision> because) {
        World current = world;
        Vector<Outcome> tried = Vector.empty();
        Set<ObjectKey> written = HashSet.empty();
        for (Action action : plan.actions()) {
            Request request = forwarded(action.request(), written, current);
            Done done = transactions.perform(current, request, Sender.controller(name(), action.reason(), because));
            current = done.world();
            written = written.add(request.key());
            tried = tried.append(new Outcome(action, done.response()));
            if (done.response() instanceof Response.Refused refused) {
                current = complained(current, request, refused.status());
                break;
            }
        }
        return new Carried(current, tried.isEmpty() ? Outcomes.none() : new Outcomes(tried));
    }

    /** No wait helps against a kind that does not exist: that is the controller's fault. */
    private World complained(World world, Request request, Status refusal) {
        return refusal.equals(Status.unknownResource())
                ? world.complain(
                        name(),
                        request.key().toString(),
                        "wants to " + request.verb().word() + " an object of a kind that does not exist: "
                                + request.kind().groupResource())
                : world;
    }

    /** A second write to an object within one plan follows the first: only what others wrote is a conflict. */
    private static Request forwarded(Request request, Set<ObjectKey> written, World world) {
        if (!(request.body() instanceof Body.Typed typed) || !written.contains(request.key())) {
            return request;
        }
        return world.state()
                .get(request.key())
                .map(current -> typed.object()
                        .withMetadata(typed.object()
                                .metadata()
                                .withResourceVersion(current.metadata().resourceVersion())))
                .map(object -> request.with(new Body.Typed(object)))
                .getOrElse(request);
    }

    /** The World after a report, and why its status could not be written. */
    private record Reported(World world, Option<Status> refusal) {}

    private Reported report(World world, Task task, T object, Outcomes outcomes, Vector<Revision> because) {
        Report report = controller.report(object, view(world, task), outcomes);
        World told = recorder.record(
                world,
                Sender.controller(controller.reportingComponent(), "", because),
                report.about(),
                report.events());
        Reported written = report.status()
                .filter(wanted -> !wanted.equals(object))
                .map(wanted -> writeStatus(told, wanted, because))
                .getOrElse(() -> new Reported(told, Option.none()));
        return new Reported(wake(written.world(), task, report.wake(), because), written.refusal());
    }

    private Reported writeStatus(World world, KubernetesObject wanted, Vector<Revision> because) {
        Done done = transactions.perform(world, Request.updateStatus(wanted), Sender.controller(name(), "", because));
        return new Reported(
                done.world(),
                done.response() instanceof Response.Refused refused ? Option.some(refused.status()) : Option.none());
    }

    private static World remember(World world, Task task, Plan plan, boolean present) {
        if (!present) {
            return world.memories().containsKey(task)
                    ? world.withMemories(world.memories().remove(task))
                    : world;
        }
        return plan.memory()
                .map(value -> world.withMemories(world.memories().put(task, value)))
                .getOrElse(world);
    }

    private static World wake(World world, Task task, Option<Wake> wake, Vector<Revision> because) {
        return wake.map(time -> world.withTimers(
                        world.timers().set(task, world.now().plus(time.after()), time.progress(), because)))
                .getOrElse(world);
    }

    private static World settleAccount(World world, Task task, Option<Status> refusal, Vector<Revision> because) {
        return refusal.isEmpty() ? Retries.succeeded(world, task) : Retries.later(world, task, because);
    }
}
