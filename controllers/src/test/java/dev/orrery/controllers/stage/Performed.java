package dev.orrery.controllers.stage;

import dev.orrery.api.controller.Action;
import dev.orrery.api.request.Body;
import dev.orrery.api.request.Propagation;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.control.Option;

/** A stage after one action: the least of an API server that controllers need to be tried out. */
record Performed(Stage stage, Response response) {

    static Performed of(Stage stage, Action action) {
        Stage logged = stage.logged(action);
        Request request = action.request();
        return switch (request.verb()) {
            case CREATE -> create(logged, request);
            case UPDATE -> update(logged, request);
            case DELETE -> delete(logged, request);
            default -> throw new IllegalArgumentException("controllers do not " + request.verb());
        };
    }

    private static Performed create(Stage stage, Request request) {
        KubernetesObject object = ((Body.Typed) request.body()).object();
        KubernetesObject named = object.name().isEmpty()
                ? object.withMetadata(object.metadata()
                        .withName(object.metadata().generateName().get()
                                + stage.state().revision()))
                : object;
        return stage.state().get(named.key()).isDefined()
                ? refused(stage, Status.alreadyExists(named.kind(), named.name()))
                : stored(stage, named);
    }

    private static Performed stored(Stage stage, KubernetesObject object) {
        Stage next = stage.put(object);
        return new Performed(
                next, new Response.One(next.state().get(object.key()).get()));
    }

    private static Performed refused(Stage stage, Status status) {
        return new Performed(stage, new Response.Refused(status));
    }

    private static Performed update(Stage stage, Request request) {
        KubernetesObject wanted = ((Body.Typed) request.body()).object();
        Option<KubernetesObject> known = stage.state().get(request.key());
        if (known.isEmpty()) {
            return refused(stage, Status.notFound(request.kind(), request.name()));
        }
        KubernetesObject next = request.subresource().equals("status")
                ? known.get().withStatusOf(wanted)
                : wanted.withStatusOf(known.get());
        return isFree(next)
                ? new Performed(stage.commit(new Write.Remove(request.key())), new Response.One(next))
                : stored(stage, next);
    }

    private static boolean isFree(KubernetesObject object) {
        boolean emptied = !(object instanceof Namespace namespace)
                || namespace.spec().finalizers().isEmpty();
        boolean ended = !(object instanceof Pod pod)
                || pod.metadata().deletionGracePeriodSeconds().contains(0L)
                || !pod.isScheduled();
        return object.metadata().isTerminating()
                && object.metadata().finalizers().isEmpty()
                && emptied
                && ended;
    }

    private static Performed delete(Stage stage, Request request) {
        Option<KubernetesObject> known = stage.state().get(request.key());
        boolean isAnother = request.options().uid().isDefined()
                && !known.exists(object ->
                        object.metadata().uid().equals(request.options().uid()));
        if (known.isEmpty() || isAnother) {
            return refused(stage, Status.notFound(request.kind(), request.name()));
        }
        KubernetesObject dying = dying(stage, known.get(), request);
        return isFree(dying)
                ? new Performed(stage.commit(new Write.Remove(request.key())), new Response.One(dying))
                : stored(stage, dying);
    }

    private static KubernetesObject dying(Stage stage, KubernetesObject object, Request request) {
        long grace = object instanceof Pod pod && pod.isScheduled()
                ? request.options().gracePeriodSeconds().getOrElse(pod.spec().gracePeriodSeconds())
                : 0;
        ObjectMeta metadata = object.metadata();
        ObjectMeta marked = metadata.withDeletionTimestamp(metadata.deletionTimestamp()
                        .orElse(Option.some(stage.now().plusSeconds(grace))))
                .withDeletionGracePeriodSeconds(Option.some(grace));
        Option<Propagation> propagation = request.options().propagation();
        if (propagation.contains(Propagation.Foreground)) {
            marked = marked.withFinalizers(marked.finalizers().append("foregroundDeletion"));
        }
        if (propagation.contains(Propagation.Orphan)) {
            marked = marked.withFinalizers(marked.finalizers().append("orphan"));
        }
        return object.withMetadata(marked);
    }
}
