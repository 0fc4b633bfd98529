package dev.orrery.cluster.engine;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Watches;
import dev.orrery.api.node.Fault;
import dev.orrery.api.node.PodRuntime;
import dev.orrery.api.node.PodRuntime.KeyWake;
import dev.orrery.api.node.PodRuntime.LogQuery;
import dev.orrery.api.node.PodRuntime.Step;
import dev.orrery.api.node.PodRuntime.Told;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.storage.Note;
import dev.orrery.cluster.engine.Transactions.Done;
import dev.orrery.cluster.engine.Transactions.Sender;
import dev.orrery.model.core.Node;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Runs the kubelets: what nodes do with the pods that are bound to them. */
final class NodeWorker<S> implements Worker {
    static final String NAME = "kubelet";

    private final PodRuntime<S> runtime;
    private final Watches<?> watches;
    private final Transactions transactions;
    private final EventRecorder recorder;

    NodeWorker(PodRuntime<S> runtime, Transactions transactions, EventRecorder recorder) {
        this.runtime = runtime;
        this.watches = runtime.watches();
        this.transactions = transactions;
        this.recorder = recorder;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public World work(World world, ObjectKey key, Vector<Revision> because) {
        Step<S> step = key.is(Node.KIND)
                ? runtime.syncNode(state(world), key, view(world))
                : runtime.syncPod(state(world), key, view(world));
        return take(world, step, Option.some(key), because);
    }

    Either<String, World> inject(World world, Fault fault) {
        return runtime.inject(state(world), fault, view(world))
                .map(step -> take(world, step, Option.none(), Vector.empty()));
    }

    Either<Status, Response.Log> logs(World world, ObjectKey pod, LogQuery query) {
        return runtime.logs(state(world), pod, query, view(world));
    }

    /** What of the nodes is not written down as it is now. */
    Vector<Note> unwritten(World world) {
        return runtime.unwritten(state(world));
    }

    /** The World of which that is written. */
    World written(World world) {
        return with(world, runtime.written(state(world)));
    }

    /** The World with the nodes that were written down. */
    World recalled(World world, Vector<Note> notes) {
        return notes.isEmpty() ? world : with(world, runtime.recalled(notes, view(world)));
    }

    /** A World that came back, with nodes of the past that nobody has written down. */
    World returned(World returned, World present) {
        return with(returned, runtime.returned(state(returned), state(present)));
    }

    private World with(World world, S nodes) {
        return world.withWorkers(world.workers().put(NAME, nodes));
    }

    @SuppressWarnings("unchecked")
    private S state(World world) {
        return (S) world.workers().get(NAME).getOrElse(runtime::initial);
    }

    private ClusterView view(World world) {
        return new ClusterView(world.state(), world.now(), watches, Option.none());
    }

    private World take(World world, Step<S> step, Option<ObjectKey> key, Vector<Revision> because) {
        World current = with(world, step.state());
        for (Told told : step.events()) {
            current = recorder.record(current, Sender.kubelet("", because), told.about(), Vector.of(told.note()));
        }
        for (KeyWake wake : step.wakes()) {
            Task task = new Task(NAME, wake.key());
            current = current.withTimers(current.timers()
                    .set(
                            task,
                            current.now().plus(wake.wake().after()),
                            wake.wake().progress(),
                            because));
        }
        return carryOut(current, step.actions(), key, because);
    }

    private World carryOut(World world, Vector<Action> actions, Option<ObjectKey> key, Vector<Revision> because) {
        World current = world;
        for (Action action : actions) {
            Done done = transactions.perform(current, action.request(), Sender.kubelet(action.reason(), because));
            current = done.world();
            if (done.response().isRefused()) {
                ObjectKey again = key.getOrElse(action.request().key());
                return Retries.later(current, new Task(NAME, again), because);
            }
        }
        World done = current;
        return key.map(own -> Retries.succeeded(done, new Task(NAME, own))).getOrElse(done);
    }
}
