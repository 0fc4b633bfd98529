package dev.orrery.cluster.engine;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestPipeline;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.RequestPipeline.Decision;
import dev.orrery.api.request.Response;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.cluster.Commit;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;

/** Carries requests out: has each decided, commits what it writes, and wakes whoever that concerns. */
final class Transactions {
    private final RequestPipeline pipeline;
    private final Dispatcher dispatcher;

    Transactions(RequestPipeline pipeline, Dispatcher dispatcher) {
        this.pipeline = pipeline;
        this.dispatcher = dispatcher;
    }

    /** The World after a request, and its answer. */
    record Done(World world, Response response) {}

    /**
     * Who asks, why, and because of which earlier commits.
     *
     * @param fieldManager the program that asks: all controllers are parts of one
     */
    record Sender(String manager, String fieldManager, String reason, Vector<Revision> because) {

        static Sender client(Request request) {
            String manager = request.options().fieldManager();
            return new Sender(manager, manager, "", Vector.empty());
        }

        static Sender controller(String name, String reason, Vector<Revision> because) {
            return new Sender(name, "kube-controller-manager", reason, because);
        }

        static Sender scheduler(String name, String reason, Vector<Revision> because) {
            return new Sender(name, "kube-scheduler", reason, because);
        }

        static Sender kubelet(String reason, Vector<Revision> because) {
            return new Sender(NodeWorker.NAME, NodeWorker.NAME, reason, because);
        }
    }

    /** What a watch sees of the changes since its revision. */
    Response watch(World world, Request request, Vector<Change> since) {
        return pipeline.watch(request, since, circumstances(world, ""));
    }

    private static Circumstances circumstances(World world, String manager) {
        return new Circumstances(world.state(), world.now(), world.draws(), manager);
    }

    Done perform(World world, Request request, Sender sender) {
        Decision decision = pipeline.decide(request, circumstances(world, sender.fieldManager()));
        if (decision.writes().isEmpty()) {
            return new Done(world, decision.response());
        }
        Cause cause = new Cause(
                sender.manager(),
                request.verb().word(),
                request.subresource(),
                world.now(),
                sender.reason(),
                sender.because());
        World drawn = world.withDraws(decision.draws());
        return new Done(commit(drawn, new Commit(decision.writes(), cause)), decision.response());
    }

    private World commit(World world, Commit commit) {
        ClusterState.Next next = world.state().commit(commit);
        World written =
                world.withState(next.state()).withUnstored(world.unstored().append(next.changes()));
        for (Change change : next.changes()) {
            written = dispatcher.dispatch(written, change);
        }
        return written.withHistory(written.history().with(next.changes(), written));
    }
}
