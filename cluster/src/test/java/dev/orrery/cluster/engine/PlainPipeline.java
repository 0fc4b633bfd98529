package dev.orrery.cluster.engine;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestPipeline;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.Verb;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.testkit.QuietWorld;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;

/** An API without defaults and rules; it refuses what is named {@code forbidden}. */
final class PlainPipeline implements RequestPipeline {

    @Override
    public Decision decide(Request request, Circumstances circumstances) {
        if (request.name().equals("forbidden") && request.verb() != Verb.GET) {
            Status status = Status.forbidden(request.kind(), request.name(), "no");
            return new Decision(new Response.Refused(status), Vector.empty(), circumstances.draws());
        }
        QuietWorld before =
                new QuietWorld(circumstances.state(), circumstances.now(), circumstances.draws(), HashMap.empty());
        QuietWorld.Performed performed = before.perform(request);
        boolean isWritten =
                !performed.world().state().revision().equals(before.state().revision());
        Vector<Write> writes = isWritten ? Vector.of(write(request, performed)) : Vector.empty();
        return new Decision(performed.response(), writes, performed.world().draws());
    }

    private static Write write(Request request, QuietWorld.Performed performed) {
        ObjectKey key =
                performed.response() instanceof Response.One one ? one.object().key() : request.key();
        return performed.world().state().get(key).<Write>map(Write.Put::new).getOrElse(() -> new Write.Remove(key));
    }

    @Override
    public Response watch(Request request, Vector<Change> since, Circumstances circumstances) {
        return new Response.Changes(since, circumstances.state().revision());
    }

    @Override
    public Kinds kinds(ClusterState state) {
        throw new UnsupportedOperationException("nobody asks for kinds here");
    }
}
