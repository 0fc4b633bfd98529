package dev.orrery.apiserver.rest;

import dev.orrery.api.request.SharedDoor;
import dev.orrery.api.request.Status;
import dev.orrery.api.workbench.Arrival;
import dev.orrery.api.workbench.Deed;
import dev.orrery.api.workbench.Workbench;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import dev.orrery.wire.workbench.DeedDocument;
import dev.orrery.wire.workbench.FaultDocument;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What no API of Kubernetes can do with a cluster.
 *
 * <pre>
 * POST faults    {"fault": "NodeCrash", "node": "worker-2"}            breaks or mends something
 * POST rewind    {"seconds": 300} or {"revision": 74}                  goes back
 * GET  timeline?since=REVISION                                         who did what, and why
 * GET  why?resource=deployments.apps&amp;namespace=default&amp;name=web   what led to an object as it is
 * </pre>
 */
record WorkbenchResource(SharedDoor door, Workbench workbench) {

    Either<Status, JsonObject> at(String path, Call call) {
        return switch (call.method() + " " + path) {
            case "POST faults" -> body(call, "Fault").flatMap(this::inject);
            case "POST rewind" -> body(call, "Rewind").flatMap(this::rewind);
            case "GET timeline" -> since(call.query()).map(since -> deeds("Timeline", workbench.timeline(since)));
            case "GET why" -> key(call.query()).map(key -> deeds("Why", workbench.why(key)));
            default -> Either.left(Status.methodNotAllowed());
        };
    }

    private static Either<Status, JsonObject> body(Call call, String kind) {
        return BodyReader.object(call, kind).map(BodyReader.Written::object);
    }

    private Either<Status, JsonObject> inject(JsonObject document) {
        return FaultDocument.read(document)
                .mapLeft(Status::badRequest)
                .flatMap(fault -> workbench
                        .inject(fault)
                        .<Either<Status, JsonObject>>map(Either::left)
                        .getOrElse(() -> Either.right(of("Fault").withAll(FaultDocument.of(fault)))));
    }

    private Either<Status, JsonObject> rewind(JsonObject target) {
        Either<Status, Arrival> arrival = target.get("revision").isDefined()
                ? target.at("revision")
                        .flatMap(Json::asLong)
                        .filter(number -> number >= 0)
                        .toEither(() -> Status.badRequest("revision: must be a number of the timeline"))
                        .flatMap(number -> workbench.rewindTo(new Revision(number)))
                : ClockResource.seconds(target, "seconds", Option.none()).flatMap(workbench::rewind);
        return arrival.map(reached -> of("Arrival")
                .with("revision", reached.revision().number())
                .with("now", reached.now().toString()));
    }

    private static Either<Status, Revision> since(Query query) {
        return query.get("since").isEmpty()
                ? Either.right(Revision.NONE)
                : query.get("since")
                        .flatMap(Options::revision)
                        .toEither(() -> Status.badRequest("since: must be a revision"));
    }

    private Either<Status, ObjectKey> key(Query query) {
        Option<Kind<?>> kind = query.get("resource").flatMap(door.kinds()::ofResource);
        return kind.isEmpty() || query.get("name").isEmpty()
                ? Either.left(Status.badRequest(
                        "resource must be one that is served, such as pods or deployments.apps, and name a name"))
                : Either.right(ObjectKey.of(
                        kind.get(),
                        kind.get().isNamespaced() ? query.get("namespace").getOrElse("default") : "",
                        query.get("name").get()));
    }

    private static JsonObject deeds(String kind, Vector<Deed> deeds) {
        return of(kind).with("items", new JsonArray(deeds.map(DeedDocument::of)));
    }

    private static JsonObject of(String kind) {
        return JsonObject.EMPTY.with("apiVersion", OrreryResources.VERSION).with("kind", kind);
    }
}
