package dev.orrery.apiserver.request;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.Response;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a watch sees of what happened: an object that stops matching is gone for it, one that starts to is new (BEHAVIOUR
 * 163).
 */
public final class Watching {

    private Watching() {}

    public static Response of(Request request, Vector<Change> changes, Circumstances circumstances) {
        return Matching.of(request)
                .map(matching -> changes.flatMap(change -> seen(change, matching)))
                .fold(Response.Refused::new, seen -> answer(request, seen, circumstances));
    }

    private static Response answer(Request request, Vector<Change> seen, Circumstances circumstances) {
        Revision revision = circumstances.state().revision();
        return request.options().asTable()
                ? Reading.tables(request, circumstances).changes(seen, revision, circumstances.now())
                : new Response.Changes(seen, revision);
    }

    private static Option<Change> seen(Change change, Matching matching) {
        Option<KubernetesObject> before = change.before().filter(matching::covers);
        Option<KubernetesObject> after = change.after().filter(matching::covers);
        if (before.isEmpty() && after.isEmpty()) {
            return Option.none();
        }
        return Option.some(new Change(change.revision(), before, after, change.cause()));
    }
}
