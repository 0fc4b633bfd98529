package dev.orrery.apiserver.request;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.apiserver.tables.Tables;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Reads one object, or those that match: as they are, or as a table. */
public final class Reading {

    private Reading() {}

    public static Either<Status, Answer> one(Request request, Circumstances circumstances) {
        return circumstances
                .state()
                .get(request.key())
                .toEither(() -> Status.notFound(request.kind(), request.name()))
                .map(object -> Answer.unchanged(
                        request.options().asTable()
                                ? table(request, Vector.of(object), circumstances)
                                : new Response.One(object),
                        circumstances));
    }

    public static Either<Status, Answer> many(Request request, Circumstances circumstances) {
        return Matching.of(request).map(matching -> {
            Page page =
                    Page.of(request, candidates(request, circumstances.state()).filter(matching::covers));
            Revision revision = circumstances.state().revision();
            return Answer.unchanged(
                    request.options().asTable()
                            ? table(request, page.objects(), circumstances).withRest(page.rest())
                            : new Response.Many(request.kind(), page.objects(), revision, page.rest()),
                    circumstances);
        });
    }

    private static Response.Table table(
            Request request, Vector<KubernetesObject> objects, Circumstances circumstances) {
        return tables(request, circumstances)
                .table(objects, circumstances.state().revision(), circumstances.now());
    }

    static Tables tables(Request request, Circumstances circumstances) {
        return Tables.of(
                request.kind(),
                circumstances
                        .state()
                        .get(
                                Kinds.CUSTOM_RESOURCE_DEFINITION,
                                "",
                                request.kind().groupResource()));
    }

    private static Iterator<? extends KubernetesObject> candidates(Request request, ClusterState state) {
        return request.namespace().isEmpty()
                ? state.list(request.kind())
                : state.list(request.kind(), request.namespace());
    }
}
