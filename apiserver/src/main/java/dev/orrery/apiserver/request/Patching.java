package dev.orrery.apiserver.request;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.patch.GoValue;
import dev.orrery.wire.patch.JsonPatch;
import dev.orrery.wire.patch.MergeKeys;
import dev.orrery.wire.patch.MergePatch;
import dev.orrery.wire.patch.PatchFault;
import dev.orrery.wire.patch.StrategicMergePatch;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Applies a patch to an object as it is stored. */
final class Patching {

    private Patching() {}

    /** @param strict whether the patch may bring in no field that the kind does not have */
    static Either<Status, KubernetesObject> of(KubernetesObject before, Body.Patch patch, boolean strict) {
        Json document = ObjectCodec.encode(before);
        return patched(before, document, patch)
                .flatMap(changed -> changed.equals(document)
                        ? Either.right(before)
                        : decoded(before, document, changed, patch, strict));
    }

    private static Either<Status, KubernetesObject> decoded(
            KubernetesObject before, Json document, Json changed, Body.Patch patch, boolean strict) {
        Vector<String> unknown =
                strict ? unknown(before, changed).removeAll(unknown(before, document)) : Vector.empty();
        return Bodies.decode(before.kind(), changed)
                .filterOrElse(object -> unknown.isEmpty(), object -> invalid(patch, Bodies.strictly(unknown)));
    }

    private static Vector<String> unknown(KubernetesObject object, Json document) {
        return document.asObject().toVector().flatMap(json -> Bodies.unknown(object.kind(), json));
    }

    /** As the real server says it: about the patch, not about the object. */
    private static Status invalid(Body.Patch patch, String detail) {
        StatusCause cause = new StatusCause(
                "FieldValueInvalid",
                "Invalid value: " + JsonText.compact(Json.of(GoValue.print(patch.json()))) + ": " + detail,
                "patch");
        String message = " \"\" is invalid: " + cause.field() + ": " + cause.message();
        return Status.of(422, "Invalid", message).withCauses(Vector.of(cause));
    }

    private static Either<Status, Json> patched(KubernetesObject before, Json document, Body.Patch patch) {
        Either<PatchFault, Json> changed = switch (patch.type()) {
            case JSON -> JsonPatch.apply(document, patch.json());
            case MERGE -> MergePatch.apply(document, patch.json());
            case APPLY -> throw new IllegalArgumentException("an applied patch is no change to a document");
            case STRATEGIC_MERGE -> {
                Option<MergeKeys> keys =
                        MergeKeys.of(before.kind().apiVersion(), before.kind().name());
                if (keys.isEmpty()) {
                    yield Either.left(new PatchFault(PatchFault.Reason.MALFORMED, ""));
                }
                yield StrategicMergePatch.apply(document, patch.json(), keys.get());
            }
        };
        return changed.mapLeft(Patching::refusal);
    }

    private static Status refusal(PatchFault fault) {
        return switch (fault.reason()) {
            case MALFORMED ->
                fault.message().isEmpty()
                        ? Status.unsupportedMediaType(
                                Vector.of(PatchType.JSON.mediaType(), PatchType.MERGE.mediaType()))
                        : Status.badRequest(fault.message());
            case UNPROCESSABLE ->
                Status.of(422, "Invalid", "the server rejected our request due to an error in our request");
            case INTERNAL -> Status.internalError(fault.message());
        };
    }
}
