package dev.orrery.kubectl.object;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import io.vavr.control.Option;

/** The annotation in which {@code kubectl apply} remembers the manifest, so that it can later tell what was taken out. */
public final class LastApplied {
    public static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";

    private LastApplied() {}

    /** The manifest that was applied last. */
    public static Option<JsonObject> in(Item live) {
        return live.annotations()
                .get(ANNOTATION)
                .flatMap(Json::asString)
                .flatMap(text -> JsonText.parse(text).toOption())
                .flatMap(Json::asObject);
    }

    /** The object with itself, as it stands in the manifest, in the annotation. */
    public static Item recordedIn(Item item) {
        if (item.json()
                .at("metadata", "annotations")
                .exists(found -> !found.isNull() && found.asObject().isEmpty())) {
            return item; // there is no place for it, and the server will say so
        }
        JsonObject bare = bare(item);
        JsonObject metadata = bare.objectAt("metadata");
        JsonObject recorded = metadata.objectAt("annotations").with(ANNOTATION, JsonText.compact(bare) + "\n");
        return new Item(item.kind(), bare.with("metadata", metadata.with("annotations", recorded)));
    }

    /** The object as it is recorded: with annotations, be they none, and without this one. */
    public static JsonObject bare(Item item) {
        JsonObject metadata = item.json().objectAt("metadata");
        JsonObject annotations = metadata.objectAt("annotations").without(ANNOTATION);
        return item.json().with("metadata", metadata.with("annotations", annotations));
    }

    /** What is said about an object that was made in another way. */
    public static String missing(Item live) {
        return "Warning: resource " + live.kind().plural() + "/" + live.name() + " is missing the " + ANNOTATION
                + " annotation which is required by kubectl apply. kubectl apply should only be used on resources"
                + " created declaratively by either kubectl create --save-config or kubectl apply. The missing"
                + " annotation will be patched automatically.";
    }
}
