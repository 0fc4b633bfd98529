package dev.orrery.apiserver.request;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.Status;
import dev.orrery.model.labels.Selector;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.control.Either;

/** Which objects a list or watch is about: kind, namespace, name, labels, fields. */
record Matching(Request request, Selector labels, FieldSelector fields) {

    static Either<Status, Matching> of(Request request) {
        Either<Status, Selector> labels =
                Selector.parse(request.options().labelSelector().getOrElse("")).mapLeft(Status::badRequest);
        return labels.flatMap(byLabel -> FieldSelector.parse(
                        request.kind(), request.options().fieldSelector().getOrElse(""))
                .map(byField -> new Matching(request, byLabel, byField)));
    }

    boolean covers(KubernetesObject object) {
        return object.kind().equals(request.kind())
                && (request.namespace().isEmpty() || object.namespace().equals(request.namespace()))
                && (request.name().isEmpty() || object.name().equals(request.name()))
                && labels.matches(object.metadata().labels())
                && fields.matches(object);
    }
}
