package dev.orrery.apiserver.openapi;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.wire.openapi.Dialect;
import dev.orrery.wire.openapi.SchemaDocument;
import dev.orrery.wire.openapi.SimpleTypes;
import dev.orrery.wire.schema.SchemaType;
import dev.orrery.wire.schema.Schemas;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The paths of a kind, and what may be done at each. */
record Operations(ServedKind served, Dialect dialect) {

    private static final String STATUS = "io.k8s.apimachinery.pkg.apis.meta.v1.Status";
    private static final String DELETE_OPTIONS = "io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions";
    private static final Vector<String> JSON_AND_YAML = Vector.of("application/json", "application/yaml");

    /** What every document of paths refers to. */
    static final Vector<String> SCHEMAS = Vector.of(STATUS, DELETE_OPTIONS, SimpleTypes.PATCH);

    /**
     * One operation.
     *
     * @param action as {@code x-kubernetes-action} has it
     * @param takes the name of the schema of its body; none without a body
     * @param gives the name of the schema of its answer; none for text
     */
    private record Operation(
            String action,
            String apiVersion,
            String kind,
            Vector<Json> parameters,
            Option<String> takes,
            Option<String> gives) {}

    JsonObject paths() {
        Kind<?> kind = served.kind();
        String root = kind.groupVersionPath() + "/";
        String collection = root + (kind.isNamespaced() ? "namespaces/{namespace}/" : "") + kind.plural();
        if (!served.isStored()) {
            return JsonObject.EMPTY.with(collection, path(collection, JsonObject.EMPTY.with("post", create())));
        }
        JsonObject paths = JsonObject.EMPTY
                .with(collection, path(collection, collection()))
                .with(collection + "/{name}", path(collection + "/{name}", item()));
        if (kind.isNamespaced()) {
            paths = paths.with(root + kind.plural(), path(root, JsonObject.EMPTY.with("get", list())));
        }
        for (ServedKind.Part part : served.parts()) {
            String path = collection + "/{name}/" + part.name();
            paths = paths.with(path, path(path, part(part)));
        }
        return paths;
    }

    private JsonObject path(String path, JsonObject operations) {
        return operations.with("parameters", new Parameters(dialect).ofPath(path));
    }

    private Parameters parameters() {
        return new Parameters(dialect);
    }

    private JsonObject list() {
        return own("list", parameters().ofList(), Option.none(), served.schemaName() + "List");
    }

    private JsonObject create() {
        return own("post", parameters().ofWrite(), Option.some(served.schemaName()), served.schemaName());
    }

    private JsonObject collection() {
        return JsonObject.EMPTY
                .with("get", list())
                .with("post", create())
                .with(
                        "delete",
                        own(
                                "deletecollection",
                                parameters().ofDelete().appendAll(parameters().ofList()),
                                Option.some(DELETE_OPTIONS),
                                STATUS));
    }

    private JsonObject item() {
        String schema = served.schemaName();
        return JsonObject.EMPTY
                .with("get", own("get", Vector.empty(), Option.none(), schema))
                .with("put", own("put", parameters().ofWrite(), Option.some(schema), schema))
                .with("patch", own("patch", parameters().ofPatch(), Option.some(SimpleTypes.PATCH), schema))
                .with("delete", own("delete", parameters().ofDelete(), Option.some(DELETE_OPTIONS), STATUS));
    }

    private JsonObject own(String action, Vector<Json> parameters, Option<String> takes, String gives) {
        return operation(
                new Operation(
                        action,
                        served.kind().apiVersion(),
                        served.kind().name(),
                        parameters,
                        takes,
                        Option.some(gives)),
                "");
    }

    private JsonObject part(ServedKind.Part part) {
        Option<String> schema = part.kind().equals(served.kind().name())
                ? Option.some(served.schemaName())
                : Schemas.kubernetes().kind(part.apiVersion(), part.kind()).map(SchemaType::name);
        JsonObject operations = JsonObject.EMPTY;
        for (String verb : part.verbs()) {
            operations = switch (verb) {
                case "get" -> operations.with("get", of(part, "get", Vector.empty(), Option.none(), schema));
                case "update" ->
                    operations.with("put", of(part, "put", parameters().ofWrite(), schema, schema));
                case "patch" ->
                    operations.with(
                            "patch", of(part, "patch", parameters().ofPatch(), Option.some(SimpleTypes.PATCH), schema));
                case "create" ->
                    operations.with("post", of(part, "post", parameters().ofWrite(), schema, schema));
                default -> operations;
            };
        }
        return operations;
    }

    private JsonObject of(
            ServedKind.Part part, String action, Vector<Json> parameters, Option<String> takes, Option<String> gives) {
        return operation(new Operation(action, part.apiVersion(), part.kind(), parameters, takes, gives), part.name());
    }

    private JsonObject operation(Operation operation, String part) {
        Vector<Json> parameters = operation.parameters();
        JsonObject described = JsonObject.EMPTY
                .with("operationId", operation.action() + served.schemaName().replace(".", "_") + "_" + part)
                .with("x-kubernetes-action", operation.action())
                .with(
                        "x-kubernetes-group-version-kind",
                        SchemaDocument.groupVersionKind(operation.apiVersion(), operation.kind()))
                .with("responses", responses(operation));
        if (dialect == Dialect.SWAGGER_2) {
            Vector<Json> body = operation
                    .takes()
                    .toVector()
                    .map(name -> JsonObject.EMPTY
                            .with("name", "body")
                            .with("in", "body")
                            .with("schema", dialect.reference(name)));
            return described
                    .with("parameters", new JsonArray(body.appendAll(parameters)))
                    .with("consumes", JsonArray.ofStrings(consumed(operation)))
                    .with("produces", JsonArray.ofStrings(JSON_AND_YAML));
        }
        JsonObject complete = described.with("parameters", new JsonArray(parameters));
        return operation
                .takes()
                .map(name -> complete.with("requestBody", content(consumed(operation), dialect.reference(name))))
                .getOrElse(complete);
    }

    /** Kinds that somebody defined have no keys by which their lists could be merged. */
    private Vector<String> consumed(Operation operation) {
        if (!operation.action().equals("patch")) {
            return JSON_AND_YAML;
        }
        Vector<String> patches = Vector.of("application/json-patch+json", "application/merge-patch+json");
        return served.isBuiltIn() ? patches.append("application/strategic-merge-patch+json") : patches;
    }

    private Json responses(Operation operation) {
        JsonObject ok = JsonObject.EMPTY.with("description", "OK");
        JsonObject schema =
                operation.gives().map(dialect::reference).getOrElse(() -> JsonObject.EMPTY.with("type", "string"));
        return JsonObject.EMPTY
                .with(
                        "200",
                        dialect == Dialect.SWAGGER_2
                                ? ok.with("schema", schema)
                                : ok.withAll(content(JSON_AND_YAML, schema)))
                .with("401", JsonObject.EMPTY.with("description", "Unauthorized"));
    }

    private static JsonObject content(Vector<String> mediaTypes, JsonObject schema) {
        JsonObject content = JsonObject.EMPTY;
        for (String mediaType : mediaTypes) {
            content = content.with(mediaType, JsonObject.EMPTY.with("schema", schema));
        }
        return JsonObject.EMPTY.with("content", content);
    }
}
