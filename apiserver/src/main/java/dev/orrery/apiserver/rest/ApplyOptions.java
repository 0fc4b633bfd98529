package dev.orrery.apiserver.rest;

import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Status;
import io.vavr.control.Either;

/** What a patch that is applied on the server needs, and no other patch may ask for. */
final class ApplyOptions {

    private ApplyOptions() {}

    static Either<Status, RequestOptions> of(Call call, PatchType type, RequestOptions options) {
        boolean applies = type == PatchType.APPLY;
        if (applies && call.query().get("fieldManager").forAll(String::isEmpty)) {
            return Either.left(Refusals.requiredOption("PatchOptions", "fieldManager", "is required for apply patch"));
        }
        if (!applies && call.query().get("force").isDefined()) {
            return Either.left(
                    Refusals.forbiddenOption("PatchOptions", "force", "may not be specified for non-apply patch"));
        }
        return Either.right(
                ImmutableRequestOptions.copyOf(options).withForce(call.query().isOn("force")));
    }
}
