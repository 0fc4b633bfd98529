package dev.orrery.apiserver.fields;

import dev.orrery.model.fields.FieldSet;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.fields.Comparison;
import dev.orrery.wire.fields.Places;
import dev.orrery.wire.fields.Structure;
import dev.orrery.wire.json.JsonText;
import io.vavr.control.Option;

/**
 * What {@code kubectl apply} noted on an object before its user went over to applying on the server: what it set is still
 * its own, and the note is kept up to date.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#migration-between-client-side-and-server-side-apply">Migration</a>
 */
final class LastApplied {
    private static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";

    private LastApplied() {}

    static boolean isKeptBy(Writer writer) {
        return writer.manager().equals("kubectl");
    }

    /** The places that kubectl has set and nobody has changed since. */
    static FieldSet places(KubernetesObject live, Json document, Structure structure) {
        Option<Json> noted = live.metadata()
                .annotation(ANNOTATION)
                .flatMap(text -> JsonText.parse(text).toOption());
        return noted.map(last -> unchanged(last, document, structure)).getOrElse(FieldSet.EMPTY);
    }

    private static FieldSet unchanged(Json last, Json live, Structure structure) {
        Comparison comparison = Comparison.of(live, last, structure);
        return Places.of(last, structure).difference(comparison.changed()).difference(comparison.removed());
    }

    /** A merged document whose note, if it has one, says what was applied now. */
    static JsonObject noted(JsonObject merged, JsonObject applied) {
        if (merged.at("metadata", "annotations", ANNOTATION).isEmpty()) {
            return merged;
        }
        JsonObject metadata = merged.objectAt("metadata");
        JsonObject annotations =
                metadata.objectAt("annotations").with(ANNOTATION, JsonText.compact(withoutNote(applied)) + "\n");
        return merged.with("metadata", metadata.with("annotations", annotations));
    }

    private static JsonObject withoutNote(JsonObject applied) {
        JsonObject metadata = applied.objectAt("metadata");
        JsonObject annotations = metadata.objectAt("annotations").without(ANNOTATION);
        return applied.with(
                "metadata",
                metadata.get("annotations").isEmpty() ? metadata : metadata.with("annotations", annotations));
    }
}
