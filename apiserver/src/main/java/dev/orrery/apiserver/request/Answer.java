package dev.orrery.apiserver.request;

import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.Response;
import dev.orrery.model.chance.Draws;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Vector;

/** A request that is granted: what it is answered, and what must be written. */
public record Answer(Response response, Vector<Write> writes, Draws draws) {

    /** Nothing to write: a read, or a change that changes nothing. */
    static Answer unchanged(Response response, Circumstances circumstances) {
        return new Answer(response, Vector.empty(), circumstances.draws());
    }

    /** The same with more for the writer to know. */
    public Answer warning(Vector<String> more) {
        return more.isEmpty() || !(response instanceof Response.One one)
                ? this
                : new Answer(
                        new Response.One(
                                one.object(), one.being(), one.warnings().appendAll(more)),
                        writes,
                        draws);
    }

    /** An object to be stored, which is also the answer. */
    static Answer put(KubernetesObject object, Circumstances circumstances) {
        return put(object, Response.Being.THERE, circumstances);
    }

    /** An object that there was not before. */
    static Answer create(KubernetesObject object, Circumstances circumstances) {
        return put(object, Response.Being.NEW, circumstances);
    }

    private static Answer put(KubernetesObject object, Response.Being being, Circumstances circumstances) {
        KubernetesObject stored = Stored.at(object, circumstances);
        return new Answer(new Response.One(stored, being), Vector.of(new Write.Put(stored)), circumstances.draws());
    }
}
