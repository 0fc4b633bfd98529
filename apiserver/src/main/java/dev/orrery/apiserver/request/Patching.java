package dev.orrery.apiserver.request;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.FieldValidation;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
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

    /** The object as the patch makes it, and warnings of what the patch brings in that the kind does not have. */
    static Either<Status, Bodies.Sent> of(
            KubernetesObject before, Body.Patch patch, FieldValidation validation, ClusterState state) {
        Json document = ObjectCodec.encode(before);
        return patched(before, document, patch)
                .flatMap(changed -> changed.equals(document)
                        ? Either.right(new Bodies.Sent(before, Vector.empty()))
                        : decoded(
                                before,
                                fields(before, document, state),
                                fields(before, changed, state),
                                patch,
                                validation));
    }

    private static Either<Status, Bodies.Sent> decoded(
            KubernetesObject before, Fields known, Fields changed, Body.Patch patch, FieldValidation validation) {
        Vector<String> complaints = Bodies.complaints(changed.unknown().removeAll(known.unknown()), Vector.empty());
        boolean isRefused = validation == FieldValidation.STRICT && !complaints.isEmpty();
        return Bodies.decode(before.kind(), changed)
                .filterOrElse(object -> !isRefused, object -> invalid(patch, Bodies.strictly(complaints)))
                .map(object -> new Bodies.Sent(object, Bodies.warnings(validation, complaints)));
    }

    private static Fields fields(KubernetesObject object, Json document, ClusterState state) {
        return Fields.of(object.kind(), document.asObject().getOrElse(JsonObject.EMPTY), state);
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
