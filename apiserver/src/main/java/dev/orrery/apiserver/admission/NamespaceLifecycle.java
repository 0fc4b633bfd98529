package dev.orrery.apiserver.admission;

import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Nothing new comes into a namespace that does not exist or is on its way out (BEHAVIOUR 137). */
final class NamespaceLifecycle {

    private NamespaceLifecycle() {}

    static Either<Status, KubernetesObject> admit(KubernetesObject object, ClusterState state) {
        if (!object.kind().isNamespaced()) {
            return Either.right(object);
        }
        Option<Namespace> namespace = state.get(Namespace.KIND, "", object.namespace());
        if (namespace.isEmpty()) {
            return Either.left(Status.notFound(Namespace.KIND, object.namespace()));
        }
        boolean isReport = object.kind().name().equals("Event");
        return namespace.get().metadata().isTerminating() && !isReport
                ? Either.left(terminating(object.kind(), object))
                : Either.right(object);
    }

    private static Status terminating(Kind<?> kind, KubernetesObject object) {
        String why =
                "unable to create new content in namespace " + object.namespace() + " because it is being terminated";
        StatusCause cause = new StatusCause(
                "NamespaceTerminating",
                "namespace " + object.namespace() + " is being terminated",
                "metadata.namespace");
        return Status.forbidden(kind, object.name(), why).withCauses(Vector.of(cause));
    }
}
