package dev.orrery.apiserver.request;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestPipeline.Circumstances;
import dev.orrery.api.request.Status;
import dev.orrery.apiserver.fields.ServerSideApply;
import dev.orrery.apiserver.fields.ServerSideApply.Applied;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What somebody applies on the server, as an object that says who manages what of it. */
final class Applying {

    private Applying() {}

    /** Where there is no object yet. */
    static Either<Status, Bodies.Sent> create(Request request, Circumstances circumstances) {
        return config(request)
                .flatMap(config -> apply(request, circumstances).create(config))
                .flatMap(applied -> object(request, applied));
    }

    static Either<Status, Bodies.Sent> update(KubernetesObject live, Request request, Circumstances circumstances) {
        return config(request)
                .flatMap(config -> apply(request, circumstances).update(live, config))
                .flatMap(applied -> object(request, applied));
    }

    private static ServerSideApply apply(Request request, Circumstances circumstances) {
        return new ServerSideApply(
                request.kind(),
                Writers.of(request, circumstances),
                request.options().force());
    }

    /** The patch; its name and namespace are those of the request, where it has none. */
    private static Either<Status, JsonObject> config(Request request) {
        return ((Body.Patch) request.body())
                .json()
                .asObject()
                .toEither(() -> Status.badRequest("error decoding YAML: the patch must be an object"));
    }

    private static Either<Status, Bodies.Sent> object(Request request, Applied applied) {
        return Bodies.decode(request.kind(), named(applied.document(), request))
                .map(object ->
                        object.withMetadata(object.metadata().withManagedFields(Option.some(applied.managedFields()))))
                .map(object -> new Bodies.Sent(object, Vector.empty()));
    }

    private static JsonObject named(JsonObject document, Request request) {
        JsonObject metadata = document.objectAt("metadata");
        JsonObject named = metadata.get("name").isDefined() ? metadata : metadata.with("name", request.name());
        return document.with("metadata", named);
    }
}
