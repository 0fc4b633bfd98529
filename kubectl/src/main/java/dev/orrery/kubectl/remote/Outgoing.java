package dev.orrery.kubectl.remote;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.FieldValidation;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Verb;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.json.JsonText;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * A request as HTTP has it.
 *
 * @param target path and parameters
 * @param body empty for none
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/">API concepts</a>
 */
record Outgoing(String method, String target, Map<String, String> headers, String body) {

    private static final String JSON = "application/json";
    private static final String TABLE = "application/json;as=Table;v=v1;g=meta.k8s.io,application/json";

    /** How long a server that does not know what {@code Prefer: wait=0} means goes on to tell what happens. */
    private static final String SHORTEST_WATCH = "1";

    static Outgoing of(String method, String path, Parameters parameters) {
        return new Outgoing(method, path + parameters.text(), LinkedHashMap.of("Accept", JSON), "");
    }

    Outgoing with(String mediaType, String content) {
        return new Outgoing(method, target, headers.put("Content-Type", mediaType), content);
    }

    private Outgoing withHeader(String name, String value) {
        return new Outgoing(method, target, headers.put(name, value), body);
    }

    static Outgoing of(Request request) {
        Outgoing call = switch (request.verb()) {
            case GET -> read(request, request.subresource().equals("log") ? ofLog(request.options()) : Parameters.NONE);
            case LIST -> read(request, ofList(request.options()));
            case WATCH -> watch(request);
            case CREATE -> write("POST", request);
            case UPDATE -> write("PUT", request);
            case PATCH -> write("PATCH", request);
            case DELETE -> delete(request);
        };
        return request.options().asTable() ? call.withHeader("Accept", TABLE) : call;
    }

    private static Outgoing read(Request request, Parameters parameters) {
        return of(
                "GET",
                path(request),
                parameters.with("includeObject", request.options().asTable() ? Option.some("Object") : Option.none()));
    }

    /** Asks for what there is to tell until now, and no further: the answer ends there. */
    private static Outgoing watch(Request request) {
        Parameters parameters = ofList(request.options())
                .on("watch", true)
                .on("allowWatchBookmarks", true)
                .with("timeoutSeconds", SHORTEST_WATCH);
        return read(request, parameters).withHeader("Prefer", "wait=0");
    }

    private static Parameters ofList(RequestOptions options) {
        return Parameters.NONE
                .with("labelSelector", options.labelSelector())
                .with("fieldSelector", options.fieldSelector())
                .with("limit", options.limit())
                .with("continue", options.after())
                .with("resourceVersion", options.asOf().orElse(options::since))
                .with("resourceVersionMatch", options.asOf().map(exact -> "Exact"));
    }

    private static Parameters ofLog(RequestOptions options) {
        return Parameters.NONE
                .with("container", options.container())
                .on("previous", options.previous())
                .on("timestamps", options.timestamps())
                .with("tailLines", options.tailLines())
                .with("sinceTime", options.sinceTime());
    }

    private static Outgoing write(String method, Request request) {
        RequestOptions options = request.options();
        Parameters parameters = Parameters.NONE
                .with("fieldManager", options.fieldManager())
                .with("dryRun", Option.when(options.dryRun(), "All"))
                .with("fieldValidation", word(options.fieldValidation()))
                .on("force", options.force());
        Outgoing bare = of(method, path(request), parameters);
        if (request.body() instanceof Body.Patch patch) {
            return bare.with(patch.type().mediaType(), JsonText.compact(patch.json()));
        }
        Json document = request.body() instanceof Body.Document given
                ? given.json()
                : request.body() instanceof Body.Typed typed ? ObjectCodec.encode(typed.object()) : JsonObject.EMPTY;
        return bare.with(JSON, JsonText.compact(document));
    }

    private static String word(FieldValidation validation) {
        return switch (validation) {
            case IGNORE -> "Ignore";
            case WARN -> "Warn";
            case STRICT -> "Strict";
        };
    }

    private static Outgoing delete(Request request) {
        RequestOptions options = request.options();
        JsonObject preconditions = JsonObject.EMPTY;
        for (String uid : options.uid()) {
            preconditions = preconditions.with("uid", uid);
        }
        for (var revision : options.resourceVersion()) {
            preconditions = preconditions.with("resourceVersion", revision.toString());
        }
        JsonObject body = JsonObject.EMPTY.with("kind", "DeleteOptions").with("apiVersion", "v1");
        for (long seconds : options.gracePeriodSeconds()) {
            body = body.with("gracePeriodSeconds", seconds);
        }
        for (var propagation : options.propagation()) {
            body = body.with("propagationPolicy", propagation.name());
        }
        body = preconditions.isEmpty() ? body : body.with("preconditions", preconditions);
        body = options.dryRun() ? body.with("dryRun", JsonArray.of(Json.of("All"))) : body;
        return of("DELETE", path(request), Parameters.NONE.with("fieldManager", options.fieldManager()))
                .with(JSON, JsonText.compact(body));
    }

    private static String path(Request request) {
        boolean isNew = request.verb() == Verb.CREATE && request.subresource().isEmpty();
        String home = request.namespace().isEmpty() || !request.kind().isNamespaced()
                ? ""
                : "/namespaces/" + Parameters.escaped(request.namespace());
        String name = request.name().isEmpty() || isNew ? "" : "/" + Parameters.escaped(request.name());
        String part = request.subresource().isEmpty() ? "" : "/" + request.subresource();
        return request.kind().groupVersionPath() + home + "/" + request.kind().plural() + name + part;
    }
}
