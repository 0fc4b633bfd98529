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
import io.vavr.control.Option;

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
        if (request.verb() == Verb.LIST && request.options().asOf().isDefined()) {
            return new Done(world, past(world, request, request.options().asOf().get()));
        }
        return transactions.perform(world, request, Sender.client(request));
    }

    /** What a list would have shown: the World as it was then decides, at the time that it is. */
    private Response past(World world, Request request, Revision revision) {
        boolean isPresent = revision.equals(world.state().revision());
        return Option.when(isPresent, world)
                .orElse(() -> world.history().at(revision))
                .map(then -> transactions
                        .perform(then.withNow(world.now()), request, Sender.client(request))
                        .response())
                .getOrElse(() -> new Response.Refused(
                        Status.expired(revision).withMessage("The resourceVersion for the provided list is too old.")));
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
        LogQuery query = new LogQuery(
                options.container(),
                options.previous(),
                options.tailLines().filter(lines -> lines >= 0),
                options.sinceTime(),
                options.timestamps());
        return nodes.logs(world, request.key(), query).fold(Response.Refused::new, log -> log);
    }
}
