package dev.orrery.apiserver.openapi;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.openapi.Dialect;
import dev.orrery.wire.openapi.SchemaDocument;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** The schemas of a kind that somebody defined: as the definition has it, with what every object has. */
record DefinedSchema(ServedKind served, Dialect dialect) {

    private static final String META = "io.k8s.apimachinery.pkg.apis.meta.v1.";

    /** What the older version has no word for. */
    private static final Vector<String> NEWER =
            Vector.of("oneOf", "anyOf", "allOf", "not", "nullable", "x-kubernetes-validations");

    JsonObject object() {
        JsonObject schema = dialect == Dialect.SWAGGER_2 ? older(defined()) : defined();
        JsonObject properties = schema.objectAt("properties")
                .with("apiVersion", typed("string"))
                .with("kind", typed("string"))
                .with("metadata", dialect.referenceOfField(META + "ObjectMeta"));
        return schema.with("type", "object")
                .with("properties", properties)
                .with("x-kubernetes-group-version-kind", kind(""));
    }

    JsonObject list() {
        JsonObject properties = JsonObject.EMPTY
                .with("apiVersion", typed("string"))
                .with("kind", typed("string"))
                .with("metadata", dialect.referenceOfField(META + "ListMeta"))
                .with("items", typed("array").with("items", dialect.reference(served.schemaName())));
        return typed("object")
                .with("required", JsonArray.ofStrings(Vector.of("items")))
                .with("properties", properties)
                .with("x-kubernetes-group-version-kind", kind("List"));
    }

    private JsonObject defined() {
        return served.definition().getOrElse(JsonObject.EMPTY);
    }

    private Json kind(String suffix) {
        return JsonArray.of(SchemaDocument.groupVersionKind(
                served.kind().apiVersion(), served.kind().name() + suffix));
    }

    private static JsonObject typed(String type) {
        return JsonObject.EMPTY.with("type", type);
    }

    private static JsonObject older(JsonObject schema) {
        JsonObject older = schema;
        for (String word : NEWER) {
            older = older.without(word);
        }
        for (String inside : Vector.of("items", "additionalProperties")) {
            if (older.get(inside).exists(JsonObject.class::isInstance)) {
                older = older.with(inside, older(older.objectAt(inside)));
            }
        }
        for (Tuple2<String, Json> property : older.objectAt("properties").members()) {
            if (property._2 instanceof JsonObject content) {
                older = older.with("properties", older.objectAt("properties").with(property._1, older(content)));
            }
        }
        return older;
    }
}
