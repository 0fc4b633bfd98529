package dev.orrery.apiserver.request;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.apiserver.fields.Writer;
import dev.orrery.model.fields.FieldSet;
import dev.orrery.model.fields.ManagedFieldsEntry;

/** Who writes what a request asks to be written, and which fields the request does not reach. */
final class Writers {
    private static final FieldSet SPEC = FieldSet.ofPath("f:spec");
    private static final FieldSet STATUS = FieldSet.ofPath("f:status");

    private Writers() {}

    static Writer of(Request request, Circumstances circumstances) {
        String operation = applies(request) ? ManagedFieldsEntry.APPLY : ManagedFieldsEntry.UPDATE;
        return new Writer(
                circumstances.manager(),
                operation,
                request.subresource(),
                circumstances.now(),
                unreached(request, circumstances));
    }

    static boolean applies(Request request) {
        return request.body() instanceof Body.Patch patch && patch.type() == PatchType.APPLY;
    }

    private static FieldSet unreached(Request request, Circumstances circumstances) {
        if (!StatusSubresource.isServed(request.kind(), circumstances.state())) {
            return FieldSet.EMPTY;
        }
        return request.subresource().equals("status") ? SPEC : STATUS;
    }
}
