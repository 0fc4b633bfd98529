package dev.orrery.apiserver.request;

import dev.orrery.api.request.Propagation;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.model.chance.Draws;
import dev.orrery.model.cluster.Write;
import dev.orrery.model.core.Event;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.core.Pod;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Deletes an object: at once, or by marking it when somebody must finish first.
 *
 * <p>A pod on a node gets its grace period; finalizers, and the propagation that adds one, keep any object until they are
 * removed (BEHAVIOUR 126 to 131).
 */
public final class Deletion {

    private static final String ORPHAN = "orphan";
    private static final String FOREGROUND = "foregroundDeletion";
    private static final Vector<String> PERMANENT = Vector.of("default", "kube-system", "kube-public");

    private Deletion() {}

    public static Either<Status, Answer> of(Request request, Circumstances circumstances) {
        return circumstances
                .state()
                .get(request.key())
                .toEither(() -> Status.notFound(request.kind(), request.name()))
                .flatMap(object -> meets(object, request.options()))
                .map(object -> delete(object, request.options(), circumstances));
    }

    private static Either<Status, KubernetesObject> meets(KubernetesObject object, RequestOptions options) {
        ObjectMeta metadata = object.metadata();
        if (!options.uid().forAll(metadata.uid()::contains)) {
            return Either.left(Status.conflict(
                    object.kind(),
                    object.name(),
                    "the UID in the precondition (" + options.uid().get() + ") does not match the UID in record ("
                            + metadata.requireUid() + "). The object might have been deleted and then recreated"));
        }
        if (!options.resourceVersion().forAll(metadata.resourceVersion()::contains)) {
            return Either.left(Status.conflict(
                    object.kind(),
                    object.name(),
                    "the ResourceVersion in the precondition ("
                            + options.resourceVersion().get()
                            + ") does not match the ResourceVersion in record ("
                            + metadata.resourceVersion().get()
                            + "). The object might have been modified"));
        }
        return object instanceof Namespace && PERMANENT.contains(object.name())
                ? Either.left(Status.forbidden(object.kind(), object.name(), "this namespace may not be deleted"))
                : Either.right(object);
    }

    /** Deletes an object that meets all conditions. */
    static Answer delete(KubernetesObject object, RequestOptions options, Circumstances circumstances) {
        long grace = gracePeriod(object, options);
        KubernetesObject marked = marked(object, grace, options, circumstances);
        if (isDue(marked)) {
            return removed(object.metadata().isTerminating() ? marked : object, circumstances);
        }
        return marked.equals(object)
                ? Answer.unchanged(new Response.One(object), circumstances)
                : Answer.put(marked, circumstances);
    }

    private static long gracePeriod(KubernetesObject object, RequestOptions options) {
        if (!(object instanceof Pod pod) || !pod.isScheduled() || pod.isFinished()) {
            return 0;
        }
        Option<Long> known = object.metadata().deletionGracePeriodSeconds();
        long wanted =
                options.gracePeriodSeconds().orElse(known).getOrElse(pod.spec().gracePeriodSeconds());
        return known.map(period -> Math.min(period, wanted)).getOrElse(wanted);
    }

    private static KubernetesObject marked(
            KubernetesObject object, long grace, RequestOptions options, Circumstances circumstances) {
        ObjectMeta metadata = object.metadata();
        Vector<String> finalizers = finalizers(metadata, options);
        if (metadata.isTerminating()) {
            return object.withMetadata(sooner(metadata, grace).withFinalizers(finalizers));
        }
        ObjectMeta dying = Generations.raised(metadata)
                .withFinalizers(finalizers)
                .withDeletionTimestamp(Option.some(circumstances.now().plusSeconds(grace)));
        return object instanceof Namespace namespace
                ? terminating(namespace).withMetadata(dying)
                : object.withMetadata(dying.withDeletionGracePeriodSeconds(Option.some(grace)));
    }

    /** What is on its way out may go sooner than was said before, but not later. */
    private static ObjectMeta sooner(ObjectMeta metadata, long grace) {
        long known = metadata.deletionGracePeriodSeconds().getOrElse(0L);
        return grace >= known
                ? metadata
                : metadata.withDeletionGracePeriodSeconds(Option.some(grace))
                        .withDeletionTimestamp(
                                metadata.deletionTimestamp().map(time -> time.minusSeconds(known - grace)));
    }

    /** A namespace has a phase of its own for its end, and no grace period. */
    private static Namespace terminating(Namespace namespace) {
        return namespace.withStatus(namespace.status().withPhase(Option.some("Terminating")));
    }

    private static Vector<String> finalizers(ObjectMeta metadata, RequestOptions options) {
        Vector<String> others = metadata.finalizers().removeAll(Vector.of(ORPHAN, FOREGROUND));
        Propagation propagation = options.propagation().getOrElse(Propagation.Background);
        return switch (propagation) {
            case Orphan -> others.append(ORPHAN);
            case Foreground -> others.append(FOREGROUND);
            case Background -> options.propagation().isDefined() ? others : metadata.finalizers();
        };
    }

    /** Whether nothing keeps a terminating object any longer: no finalizer, no grace period, no content. */
    static boolean isDue(KubernetesObject object) {
        ObjectMeta metadata = object.metadata();
        boolean isEmptied = !(object instanceof Namespace namespace)
                || namespace.spec().finalizers().isEmpty();
        return metadata.isTerminating()
                && metadata.finalizers().isEmpty()
                && metadata.deletionGracePeriodSeconds().getOrElse(0L) == 0
                && isEmptied;
    }

    /** The object goes; one that comes back under its name will have another uid. */
    static Answer removed(KubernetesObject object, Circumstances circumstances) {
        boolean nameMayReturn = !(object instanceof Event) && !GeneratedName.wasDrawn(object);
        Draws draws = nameMayReturn
                ? circumstances.draws().counted("uid", object.key().toString())
                : circumstances.draws();
        return new Answer(
                new Response.One(object, Response.Being.GONE), Vector.of(new Write.Remove(object.key())), draws);
    }
}
