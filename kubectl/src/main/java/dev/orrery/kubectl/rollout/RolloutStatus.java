package dev.orrery.kubectl.rollout;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Verb;
import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.call.Waiting;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.Manifests;
import dev.orrery.kubectl.object.Selection;
import dev.orrery.kubectl.object.Selectors;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.Revision;
import io.vavr.control.Option;
import java.time.Duration;

/** {@code kubectl rollout status}: says how far a rollout is, at each change, until it is done. */
public final class RolloutStatus implements Command {

    @Override
    public Usage usage() {
        return new Usage(
                "rollout status", Usage.OBJECTS, "Says how far a rollout is, at each change, until it is done.");
    }

    @Override
    public Flags flags() {
        return Manifests.FLAGS
                .duration("timeout")
                .value("selector", "l")
                .number("revision")
                .on("watch", "w");
    }

    @Override
    public int run(Call call) {
        Selection.requireWords(call, "required resource not specified");
        Selection selection = Selection.of(call);
        if (!selection.errors().isEmpty()) {
            throw Quit.lines(selection.errors());
        }
        Option<Duration> timeout = call.arguments().duration("timeout").filter(asked -> !asked.isZero());
        Waiting waiting = call.waiting(timeout);
        selection.items().forEach(item -> follow(call, item, waiting));
        return 0;
    }

    private static void follow(Call call, Item item, Waiting waiting) {
        Response.Many first = list(call, item);
        boolean done = first.objects().map(Item::of).exists(found -> say(call, found));
        Revision seen = first.revision();
        while (!done && call.arguments().isOn("watch", true)) {
            if (!waiting.more()) {
                throw Quit.error("timed out waiting for the condition");
            }
            Response.Changes news = changes(call, item, seen);
            seen = news.revision();
            for (Change change : news.changes()) {
                done = done || say(call, change);
            }
        }
    }

    private static boolean say(Call call, Change change) {
        if (change.isRemoval()) {
            throw Quit.error("object has been deleted");
        }
        return say(call, Item.of(change.subject()));
    }

    private static boolean say(Call call, Item item) {
        call.arguments()
                .number("revision")
                .filter(revision -> revision > 0)
                .peek(revision -> Progress.requireRevision(item, revision));
        Progress progress = Progress.of(item);
        call.line(progress.line());
        return progress.done();
    }

    private static Response.Many list(Call call, Item item) {
        return (Response.Many) answer(call, request(Verb.LIST, item, Option.none()));
    }

    private static Response.Changes changes(Call call, Item item, Revision since) {
        return (Response.Changes) answer(call, request(Verb.WATCH, item, Option.some(since)));
    }

    private static Response answer(Call call, Request request) {
        Response response = call.door().send(request);
        if (response instanceof Response.Refused refused) {
            throw Refusal.quit(refused.status());
        }
        return response;
    }

    private static Request request(Verb verb, Item item, Option<Revision> since) {
        RequestOptions options = Selectors.byFields("metadata.name=" + item.name())
                .on(RequestOptions.NONE)
                .withSince(since);
        return new Request(verb, item.kind(), item.namespace(), "", "", Body.None.NONE, options);
    }
}
