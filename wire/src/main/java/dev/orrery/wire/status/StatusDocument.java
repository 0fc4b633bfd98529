package dev.orrery.wire.status;

import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.Vector;

/**
 * A refusal as a document, and back.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/">Status</a>
 */
public final class StatusDocument {

    /** Refusals that have details even where there is nothing to tell. */
    private static final Vector<Integer> ALWAYS_DETAILED = Vector.of(404, 405, 406);

    private StatusDocument() {}

    /** What every Status has. */
    public static JsonObject saying(String word) {
        return JsonObject.EMPTY
                .with("kind", "Status")
                .with("apiVersion", "v1")
                .with("metadata", JsonObject.EMPTY)
                .with("status", word);
    }

    /** What it is about; whatever is empty is left out. */
    public static JsonObject details(String name, String group, String kind) {
        JsonObject details = JsonObject.EMPTY;
        details = name.isEmpty() ? details : details.with("name", name);
        details = group.isEmpty() ? details : details.with("group", group);
        return kind.isEmpty() ? details : details.with("kind", kind);
    }

    public static JsonObject of(Status status) {
        JsonObject details = details(status.name(), status.group(), status.kind());
        if (!status.causes().isEmpty()) {
            details = details.with("causes", new JsonArray(status.causes().map(StatusDocument::cause)));
        }
        for (int seconds : status.retryAfterSeconds()) {
            details = details.with("retryAfterSeconds", seconds);
        }
        JsonObject failure = saying("Failure").with("message", status.message()).with("code", status.code());
        JsonObject reasoned = status.reason().isEmpty() ? failure : failure.with("reason", status.reason());
        return details.isEmpty() && !ALWAYS_DETAILED.contains(status.code())
                ? reasoned
                : reasoned.with("details", details);
    }

    private static Json cause(StatusCause cause) {
        return JsonObject.EMPTY
                .with("reason", cause.reason())
                .with("message", cause.message())
                .with("field", cause.field());
    }

    /** @param document may be anything at all, and then nothing is known but the code */
    public static Status read(int code, JsonObject document) {
        if (!document.textAt("kind").equals("Status")) {
            return code == 404 ? Status.unknownResource() : Status.of(code, "", "the server answered with " + code);
        }
        JsonObject details = document.objectAt("details");
        return new Status(
                code,
                document.textAt("reason"),
                document.textAt("message"),
                details.textAt("name"),
                details.textAt("group"),
                details.textAt("kind"),
                details.elementsAt("causes")
                        .map(cause -> new StatusCause(
                                cause.textAt("reason"), cause.textAt("message"), cause.textAt("field"))),
                details.at("retryAfterSeconds").flatMap(Json::asLong).map(Math::toIntExact));
    }
}
