package dev.orrery.apiserver.request;

import dev.orrery.apiserver.definition.DefinedVersion;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.codec.DecodeFault;
import dev.orrery.wire.schema.DefinedFields;
import dev.orrery.wire.schema.FieldCheck;
import io.vavr.collection.Vector;

/**
 * What becomes of the fields of a document. Of a built-in kind all are kept; a kind that somebody defined has those of its
 * schema, and the others go.
 *
 * @param kept what is kept of the document
 * @param unknown the paths of fields that the kind does not have
 * @param mismatched what has another form than a built-in kind says
 */
record Fields(JsonObject kept, Vector<String> unknown, Vector<DecodeFault> mismatched) {

    static Fields of(Kind<?> kind, JsonObject document, ClusterState state) {
        if (kind.type() != Unstructured.class) {
            return builtIn(kind, document);
        }
        return state.get(Kinds.CUSTOM_RESOURCE_DEFINITION, "", kind.groupResource())
                .map(definition -> DefinedVersion.of(definition, kind.version()))
                .map(version -> defined(version.objectAt("schema", "openAPIV3Schema"), document))
                .getOrElse(() -> builtIn(kind, document));
    }

    static Fields builtIn(Kind<?> kind, JsonObject document) {
        FieldCheck check = FieldCheck.of(kind, document);
        return new Fields(document, check.unknown(), check.mismatched());
    }

    private static Fields defined(JsonObject schema, JsonObject document) {
        Vector<String> ofMetadata = FieldCheck.ofMetadata(document).unknown();
        if (schema.isEmpty()) {
            return new Fields(document, ofMetadata, Vector.empty());
        }
        DefinedFields pruned = DefinedFields.of(schema, document);
        return new Fields(pruned.known(), ofMetadata.appendAll(pruned.unknown()), Vector.empty());
    }
}
