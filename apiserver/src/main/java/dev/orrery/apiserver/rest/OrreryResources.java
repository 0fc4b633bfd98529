package dev.orrery.apiserver.rest;

import dev.orrery.api.clock.Crank;
import dev.orrery.api.request.SharedDoor;
import dev.orrery.api.request.Status;
import dev.orrery.api.workbench.Workbench;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.status.StatusDocument;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The group {@code orrery.dev}: what no API of Kubernetes can do.
 *
 * <p>It lists its resources at its own path and not among the groups: none of them is a collection of objects, which is what
 * clients take for granted of those.
 */
final class OrreryResources {
    static final String VERSION = "orrery.dev/v1";
    static final String PATH = "/apis/" + VERSION;

    private static final Vector<String> OF_THE_WORKBENCH = Vector.of("faults", "rewind", "timeline", "why");

    private final ClockResource clock;
    private final WorkbenchResource workbench;

    OrreryResources(SharedDoor door, Crank crank, Workbench workbench) {
        this.clock = new ClockResource(door, crank);
        this.workbench = new WorkbenchResource(door, workbench);
    }

    /** The paths, for the list of all of them. */
    static Vector<String> paths() {
        return OF_THE_WORKBENCH.prepend("clock").map(name -> PATH + "/" + name).prepend(PATH);
    }

    /** The reply to a call of this group; none for every other call. */
    Option<Reply> at(Call call) {
        boolean isOurs = call.path().equals(PATH) || call.path().startsWith(PATH + "/");
        return Option.when(isOurs, () -> reply(call.path().substring(PATH.length()), call));
    }

    private Reply reply(String path, Call call) {
        return answer(path, call).getOrElseGet(status -> Reply.json(status.code(), StatusDocument.of(status)));
    }

    private Either<Status, Reply> answer(String path, Call call) {
        if (path.isEmpty() || path.equals("/")) {
            return call.method().equals("GET")
                    ? Either.right(Reply.json(200, resources()))
                    : Either.left(Status.methodNotAllowed());
        }
        String name = path.substring(1).split("/", 2)[0];
        if (name.equals("clock")) {
            return clock.at(path.substring("/clock".length()), call);
        }
        return OF_THE_WORKBENCH.contains(path.substring(1))
                ? workbench.at(path.substring(1), call).map(document -> Reply.json(200, document))
                : Either.left(Status.unknownResource());
    }

    private static JsonObject resources() {
        return JsonObject.EMPTY
                .with("kind", "APIResourceList")
                .with("apiVersion", "v1")
                .with("groupVersion", VERSION)
                .with(
                        "resources",
                        JsonArray.of(
                                resource("clock", "Clock", "get", "update"),
                                resource("clock/advance", "Clock", "create"),
                                resource("clock/run-until-idle", "Clock", "create"),
                                resource("clock/turn", "Clock", "create"),
                                resource("faults", "Fault", "create"),
                                resource("rewind", "Arrival", "create"),
                                resource("timeline", "Timeline", "get"),
                                resource("why", "Why", "get")));
    }

    private static Json resource(String name, String kind, String... verbs) {
        return JsonObject.EMPTY
                .with("name", name)
                .with("singularName", "")
                .with("namespaced", Json.of(false))
                .with("kind", kind)
                .with("verbs", JsonArray.ofStrings(Vector.of(verbs)));
    }
}
