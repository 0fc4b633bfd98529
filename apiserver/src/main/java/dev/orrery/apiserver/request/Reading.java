package dev.orrery.apiserver.request;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Reads one object, or those that match. */
public final class Reading {

    private Reading() {}

    public static Either<Status, Answer> one(Request request, Circumstances circumstances) {
        return circumstances
                .state()
                .get(request.key())
                .toEither(() -> Status.notFound(request.kind(), request.name()))
                .map(object -> Answer.unchanged(new Response.One(object), circumstances));
    }

    public static Either<Status, Answer> many(Request request, Circumstances circumstances) {
        RequestOptions options = request.options();
        Either<Status, Selector> labels =
                Selector.parse(options.labelSelector().getOrElse("")).mapLeft(Status::badRequest);
        return labels.flatMap(byLabel -> FieldSelector.parse(request.kind(), options.fieldSelector().getOrElse(""))
                .map(byField -> {
                    Vector<KubernetesObject> matching = candidates(request, circumstances.state())
                            .filter(object -> byLabel.matches(object.metadata().labels()))
                            .filter(byField::matches)
                            .<KubernetesObject>map(object -> object)
                            .toVector();
                    var response = new Response.Many(
                            request.kind(), matching, circumstances.state().revision());
                    return Answer.unchanged(response, circumstances);
                }));
    }

    private static Iterator<? extends KubernetesObject> candidates(Request request, ClusterState state) {
        return request.namespace().isEmpty()
                ? state.list(request.kind())
                : state.list(request.kind(), request.namespace());
    }
}
