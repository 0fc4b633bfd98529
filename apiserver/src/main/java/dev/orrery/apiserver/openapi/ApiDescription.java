package dev.orrery.apiserver.openapi;

import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.openapi.Dialect;
import dev.orrery.wire.openapi.SchemaDocument;
import io.vavr.collection.Vector;

/** The documents that describe kinds: what their objects look like, and what may be done with them where. */
public final class ApiDescription {

    private ApiDescription() {}

    /**
     * The OpenAPI document of one group version.
     *
     * @param kinds those of the group version
     */
    public static JsonObject ofGroupVersion(Vector<ServedKind> kinds, String release) {
        return JsonObject.EMPTY
                .with("openapi", "3.0.0")
                .with("info", info(release))
                .with("paths", paths(kinds, Dialect.OPENAPI_3))
                .with("components", JsonObject.EMPTY.with("schemas", schemas(kinds, Dialect.OPENAPI_3)));
    }

    /** The Swagger document of all kinds. */
    public static JsonObject ofAll(Vector<ServedKind> kinds, String release) {
        return JsonObject.EMPTY
                .with("swagger", "2.0")
                .with("info", info(release))
                .with("paths", paths(kinds, Dialect.SWAGGER_2))
                .with("definitions", schemas(kinds, Dialect.SWAGGER_2));
    }

    private static JsonObject info(String release) {
        return JsonObject.EMPTY.with("title", "Kubernetes").with("version", release);
    }

    private static JsonObject paths(Vector<ServedKind> kinds, Dialect dialect) {
        return kinds.foldLeft(
                JsonObject.EMPTY, (paths, served) -> paths.withAll(new Operations(served, dialect).paths()));
    }

    private static JsonObject schemas(Vector<ServedKind> kinds, Dialect dialect) {
        SchemaDocument document = new SchemaDocument(dialect);
        JsonObject schemas = JsonObject.EMPTY;
        for (String name : SchemaDocument.withInside(mentioned(kinds))) {
            schemas = schemas.with(name, document.schema(name));
        }
        for (ServedKind served : kinds.reject(ServedKind::isBuiltIn)) {
            DefinedSchema defined = new DefinedSchema(served, dialect);
            schemas = schemas.with(served.schemaName(), defined.object())
                    .with(served.schemaName() + "List", defined.list());
        }
        return schemas;
    }

    /** The built-in types that the documents of these kinds begin with. */
    private static Vector<String> mentioned(Vector<ServedKind> kinds) {
        return Operations.SCHEMAS
                .appendAll(kinds.filter(ServedKind::isBuiltIn).flatMap(ServedKind::schemaNames))
                .appendAll(kinds.flatMap(ServedKind::partSchemas))
                .append("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta")
                .append("io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta")
                .distinct();
    }
}
