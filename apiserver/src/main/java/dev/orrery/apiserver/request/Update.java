package dev.orrery.apiserver.request;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.api.request.Verb;
import dev.orrery.apiserver.admission.Admission;
import dev.orrery.apiserver.defaulting.Defaults;
import dev.orrery.apiserver.fields.FieldManagement;
import dev.orrery.apiserver.fields.Writer;
import dev.orrery.apiserver.validation.Validation;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.coordination.Lease;
import dev.orrery.model.core.Endpoints;
import dev.orrery.model.core.Event;
import dev.orrery.model.core.Namespace;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Replaces an object, or its status: whole, or by a patch.
 *
 * <p>An update of the object leaves its status alone, an update of the status everything else (BEHAVIOUR 175). One that
 * changes nothing writes nothing (158).
 */
public final class Update {

    private Update() {}

    /** Kinds of which a replacement makes what was not there. */
    private static final Set<Kind<?>> MADE_BY_UPDATE =
            HashSet.of(Endpoints.KIND, Event.KIND, Lease.KIND, Kinds.LIMIT_RANGE);

    public static Either<Status, Answer> of(Request request, Circumstances circumstances) {
        boolean mayMake =
                Writers.applies(request) || request.verb() == Verb.UPDATE && MADE_BY_UPDATE.contains(request.kind());
        boolean makes = mayMake
                && request.subresource().isEmpty()
                && circumstances.state().get(request.key()).isEmpty();
        return makes ? Creation.of(request, circumstances) : change(request, circumstances);
    }

    private static Either<Status, Answer> change(Request request, Circumstances circumstances) {
        return current(request, circumstances)
                .flatMap(before -> wished(request, before, circumstances)
                        .flatMap(wish -> replace(request, before, wish.object(), circumstances)
                                .map(answer -> answer.warning(wish.warnings()))));
    }

    private static Either<Status, KubernetesObject> current(Request request, Circumstances circumstances) {
        return circumstances.state().get(request.key()).toEither(() -> Status.notFound(request.kind(), request.name()));
    }

    private static Either<Status, Bodies.Sent> wished(
            Request request, KubernetesObject before, Circumstances circumstances) {
        if (Writers.applies(request)) {
            return Applying.update(before, request, circumstances);
        }
        ClusterState state = circumstances.state();
        return request.body() instanceof Body.Patch patch
                ? Patching.of(before, patch, request.options().fieldValidation(), state)
                : Bodies.object(request, state);
    }

    private static Either<Status, Answer> replace(
            Request request, KubernetesObject before, KubernetesObject wish, Circumstances circumstances) {
        Option<Revision> expected = wish.metadata().resourceVersion().filter(version -> !version.equals(Revision.NONE));
        if (!expected.forAll(version -> before.metadata().resourceVersion().contains(version))) {
            return Either.left(Status.modified(request.kind(), request.name()));
        }
        Option<String> uid = wish.metadata().uid();
        if (!uid.forAll(wanted -> before.metadata().uid().contains(wanted))) {
            return Either.left(otherUid(request, uid.get(), before.uid()));
        }
        Writer writer = Writers.of(request, circumstances);
        return switch (request.subresource()) {
            case "status" ->
                replaceStatus(before, observed(before, SigningRequest.signed(before, wish)), writer, circumstances);
            case "approval" ->
                SigningRequest.decided(before, wish, circumstances.now())
                        .flatMap(decided ->
                                store(before, FieldManagement.updated(before, decided, writer), circumstances));
            case "finalize" ->
                store(before, FieldManagement.updated(before, finalized(before, wish), writer), circumstances);
            default -> replaceObject(before, SigningRequest.asAsked(before, wish), writer, circumstances);
        };
    }

    /** The status of a wish, and its annotations: a controller may note beside the status what it has done (BEHAVIOUR 33). */
    private static KubernetesObject observed(KubernetesObject before, KubernetesObject wish) {
        ObjectMeta metadata = before.metadata()
                .withAnnotations(wish.metadata().annotations())
                .withManagedFields(wish.metadata().managedFields());
        return before.withStatusOf(wish).withMetadata(metadata);
    }

    /** A namespace whose content is gone gives up its finalizers, and nothing else of it changes. */
    private static KubernetesObject finalized(KubernetesObject before, KubernetesObject wish) {
        return before instanceof Namespace namespace && wish instanceof Namespace wished
                ? namespace.withSpec(
                        namespace.spec().withFinalizers(wished.spec().finalizers()))
                : before;
    }

    private static Either<Status, Answer> replaceStatus(
            KubernetesObject before, KubernetesObject told, Writer writer, Circumstances circumstances) {
        if (!StatusSubresource.isServed(before.kind(), circumstances.state())) {
            return Either.left(Status.unknownResource());
        }
        Vector<StatusCause> faults = Validation.byDefinition(told, circumstances.state());
        return faults.isEmpty()
                ? store(before, FieldManagement.updated(before, told, writer), circumstances)
                : Either.left(Status.invalid(before.kind(), before.name(), faults));
    }

    private static Either<Status, Answer> replaceObject(
            KubernetesObject before, KubernetesObject wish, Writer writer, Circumstances circumstances) {
        KubernetesObject filled =
                FieldManagement.updated(before, Defaults.ofChange(before, kept(wish, before, circumstances)), writer);
        return Admission.ofChange(before, filled, circumstances)
                .map(Defaults::of)
                .flatMap(admitted -> {
                    Vector<StatusCause> faults = Validation.ofChange(before, admitted)
                            .appendAll(Validation.byDefinition(admitted, circumstances.state()));
                    return faults.isEmpty()
                            ? store(before, counted(before, admitted, circumstances), circumstances)
                            : Either.left(Status.invalid(before.kind(), before.name(), faults));
                });
    }

    /** A wish with everything that is not for clients to change. */
    private static KubernetesObject kept(KubernetesObject wish, KubernetesObject before, Circumstances circumstances) {
        ObjectMeta known = before.metadata();
        ObjectMeta metadata = wish.metadata()
                .withName(known.name())
                .withGenerateName(known.generateName())
                .withNamespace(known.namespace())
                .withUid(known.uid())
                .withResourceVersion(known.resourceVersion())
                .withGeneration(known.generation())
                .withCreationTimestamp(known.creationTimestamp())
                .withDeletionTimestamp(known.deletionTimestamp())
                .withDeletionGracePeriodSeconds(known.deletionGracePeriodSeconds());
        KubernetesObject kept = wish.withMetadata(metadata);
        return StatusSubresource.isServed(before.kind(), circumstances.state()) ? kept.withStatusOf(before) : kept;
    }

    private static KubernetesObject counted(
            KubernetesObject before, KubernetesObject wish, Circumstances circumstances) {
        boolean isSame = StatusSubresource.isServed(before.kind(), circumstances.state())
                ? wish.wishesTheSameAs(before) && Generations.areAnnotatedAlike(wish, before)
                : wish.withMetadata(before.metadata()).equals(before);
        return isSame ? wish : wish.withMetadata(Generations.raised(wish.metadata()));
    }

    private static Either<Status, Answer> store(
            KubernetesObject before, KubernetesObject after, Circumstances circumstances) {
        if (after.equals(before) && FieldManagement.isSame(after, before)) {
            return Either.right(Answer.unchanged(new Response.One(before), circumstances));
        }
        return Either.right(
                Deletion.isDue(after) ? Deletion.removed(after, circumstances) : Answer.put(after, circumstances));
    }

    static Status otherUid(Request request, String wanted, String actual) {
        return Status.conflict(
                request.kind(),
                request.name(),
                "StorageError: invalid object, Code: 4, Key: " + request.key()
                        + ", ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: "
                        + wanted
                        + ", UID in object meta: " + actual);
    }
}
