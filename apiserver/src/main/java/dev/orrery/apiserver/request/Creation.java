package dev.orrery.apiserver.request;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.apiserver.admission.Admission;
import dev.orrery.apiserver.defaulting.Defaults;
import dev.orrery.apiserver.fields.FieldManagement;
import dev.orrery.apiserver.fields.Writer;
import dev.orrery.apiserver.validation.Validation;
import dev.orrery.model.chance.Draws;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.ObjectMeta;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Creates an object: names it, fills it up, has it admitted and validated. */
public final class Creation {

    private Creation() {}

    public static Either<Status, Answer> of(Request request, Circumstances circumstances) {
        if (!CustomKinds.isServed(request.kind(), circumstances.state())) {
            return Either.left(Status.unknownResource());
        }
        return sent(request, circumstances)
                .flatMap(sent -> placed(sent.object(), request)
                        .map(object -> SigningRequest.by(request.options().user(), object))
                        .flatMap(object -> create(object, Writers.of(request, circumstances), circumstances))
                        .map(answer -> answer.warning(sent.warnings())));
    }

    private static Either<Status, Bodies.Sent> sent(Request request, Circumstances circumstances) {
        return Writers.applies(request)
                ? Applying.create(request, circumstances)
                : Bodies.object(request, circumstances.state());
    }

    /** In the namespace that the request names; a document may leave it out, but not name another. */
    static Either<Status, KubernetesObject> placed(KubernetesObject object, Request request) {
        Kind<?> kind = request.kind();
        if (!kind.isNamespaced()) {
            return Either.right(object.withMetadata(object.metadata().withNamespace(Option.none())));
        }
        String namespace = request.namespace().isEmpty() ? object.namespace() : request.namespace();
        if (!object.namespace().isEmpty() && !object.namespace().equals(namespace)) {
            return Either.left(Status.badRequest(
                    "the namespace of the provided object does not match the namespace sent on the request"));
        }
        return Either.right(object.withMetadata(object.metadata().withNamespace(Option.some(namespace))));
    }

    private static Either<Status, Answer> create(KubernetesObject object, Writer writer, Circumstances circumstances) {
        Circumstances drawn = GeneratedName.needed(object)
                ? circumstances.with(circumstances.draws().counted("name", GeneratedName.owner(object)))
                : circumstances;
        KubernetesObject named = GeneratedName.needed(object) ? GeneratedName.of(object, circumstances) : object;
        KubernetesObject filled = Defaults.of(StatusOfNew.of(named, circumstances.state()));
        KubernetesObject born = born(FieldManagement.created(filled, writer), circumstances);
        return Admission.ofNew(born, circumstances)
                .mapLeft(refusal -> Admission.ofNew(GeneratedName.unmade(born, object), circumstances)
                        .fold(unmade -> unmade, admitted -> refusal))
                .map(Defaults::of)
                .flatMap(admitted -> store(admitted, drawn));
    }

    private static KubernetesObject born(KubernetesObject object, Circumstances circumstances) {
        Draws draws = circumstances.draws();
        ObjectMeta metadata = object.metadata();
        return object.withMetadata(metadata.withUid(Option.some(draws.uid(key(object))))
                .withCreationTimestamp(Option.some(circumstances.now()))
                .withDeletionTimestamp(Option.none())
                .withDeletionGracePeriodSeconds(Option.none())
                .withGeneration(Generations.first(object.kind())));
    }

    private static String key(KubernetesObject object) {
        return object.key().toString();
    }

    private static Either<Status, Answer> store(KubernetesObject object, Circumstances circumstances) {
        Vector<StatusCause> faults =
                Validation.ofNew(object).appendAll(Validation.byDefinition(object, circumstances.state()));
        if (!faults.isEmpty()) {
            return Either.left(Status.invalid(object.kind(), object.name(), faults));
        }
        ObjectKey key = object.key();
        return circumstances
                .state()
                .get(key)
                .<Either<Status, Answer>>map(known -> Either.left(taken(known)))
                .getOrElse(() -> Either.right(Answer.create(object, circumstances)));
    }

    /** BEHAVIOUR 137: a namespace that is still being emptied says so. */
    private static Status taken(KubernetesObject known) {
        Status exists = Status.alreadyExists(known.kind(), known.name());
        return known.metadata().isTerminating() && known.kind().name().equals("Namespace")
                ? exists.withMessage("object is being deleted: " + exists.message())
                : exists;
    }
}
