package dev.orrery.cluster.engine;

import dev.orrery.api.node.PodRuntime.LogQuery;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.Verb;
import dev.orrery.cluster.engine.Transactions.Done;
import dev.orrery.cluster.engine.Transactions.Sender;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;

/** Answers what comes through the door: most of it is decided by the pipeline, watches by history, logs by the nodes. */
final class Answers {
    private final Transactions transactions;
    private final NodeWorker<?> nodes;

    Answers(Transactions transactions, NodeWorker<?> nodes) {
        this.transactions = transactions;
        this.nodes = nodes;
    }

    Done answer(World world, Request request) {
        if (request.verb() == Verb.WATCH) {
            return new Done(world, watch(world, request));
        }
        if (request.subresource().equals("log")) {
            return new Done(world, log(world, request));
        }
        return transactions.perform(world, request, new Sender(request.options().fieldManager(), "", Vector.empty()));
    }

    private Response watch(World world, Request request) {
        Revision since = request.options().since().getOrElse(Revision.NONE);
        return world.history()
                .since(since)
                .map(changes -> transactions.watch(world, request, changes))
                .getOrElse(() -> new Response.Refused(Status.expired(since)));
    }

    private Response log(World world, Request request) {
        RequestOptions options = request.options();
        LogQuery query = new LogQuery(options.container(), options.previous(), options.tailLines());
        return nodes.logs(world, request.key(), query).fold(Response.Refused::new, Response.Text::new);
    }
}
