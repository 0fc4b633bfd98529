package dev.orrery.wire.openapi;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;

/** The two versions of OpenAPI, where they say the same in different words. */
public enum Dialect {
    SWAGGER_2("#/definitions/"),
    OPENAPI_3("#/components/schemas/");

    private final String schemas;

    Dialect(String schemas) {
        this.schemas = schemas;
    }

    /** A schema that is another one, by its name. */
    public JsonObject reference(String name) {
        return JsonObject.EMPTY.with("$ref", schemas + name);
    }

    /** The same as a field: beside a reference the newer version reads nothing. */
    public JsonObject referenceOfField(String name) {
        return this == SWAGGER_2 ? reference(name) : JsonObject.EMPTY.with("allOf", JsonArray.of(reference(name)));
    }

    /** A parameter of an operation or a path. */
    public JsonObject parameter(String name, String in, String type, String description) {
        JsonObject parameter = JsonObject.EMPTY
                .with("name", name)
                .with("in", in)
                .with("description", description)
                .withAll(in.equals("path") ? JsonObject.EMPTY.with("required", Json.of(true)) : JsonObject.EMPTY);
        JsonObject schema = JsonObject.EMPTY.with("type", type).with("uniqueItems", Json.of(true));
        return this == SWAGGER_2 ? parameter.withAll(schema) : parameter.with("schema", schema);
    }
}
