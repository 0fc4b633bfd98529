package dev.orrery.kubectl.explain;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.wire.openapi.Dialect;
import dev.orrery.wire.openapi.SchemaDocument;
import dev.orrery.wire.schema.SchemaType;
import dev.orrery.wire.schema.Schemas;
import io.vavr.control.Option;

/** Where schemas come from: those of Kubernetes' own kinds are known, others stand in their definitions. */
final class SchemaSource {
    private static final SchemaDocument DOCUMENT = new SchemaDocument(Dialect.OPENAPI_3);
    private static final String METADATA = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

    private SchemaSource() {}

    /** The schema of a kind; none where it is defined without one. */
    static Option<JsonObject> of(Call call, Kind<?> kind) {
        return Schemas.kubernetes()
                .kind(kind.apiVersion(), kind.name())
                .map(SchemaType::name)
                .map(DOCUMENT::schema)
                .orElse(() -> defined(call, kind));
    }

    private static Option<JsonObject> defined(Call call, Kind<?> kind) {
        Option<Item> definition =
                new Cluster(call.door()).find(Kinds.CUSTOM_RESOURCE_DEFINITION, "", kind.groupResource());
        return definition
                .toVector()
                .flatMap(found -> found.json().elementsAt("spec", "versions"))
                .find(version -> version.textAt("name").equals(kind.version()))
                .map(version -> ofEveryObject(version.objectAt("schema", "openAPIV3Schema")));
    }

    private static JsonObject ofEveryObject(JsonObject schema) {
        JsonObject text = JsonObject.EMPTY.with("type", "string");
        return schema.with(
                "properties",
                schema.objectAt("properties")
                        .with("apiVersion", text)
                        .with("kind", text)
                        .with("metadata", Dialect.OPENAPI_3.referenceOfField(METADATA)));
    }

    /** The schema that a reference leads to. */
    static JsonObject referred(String reference) {
        return DOCUMENT.schema(nameOf(reference));
    }

    static String nameOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
