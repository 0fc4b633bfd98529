package dev.orrery.apiserver.openapi;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.wire.openapi.Dialect;
import io.vavr.collection.Vector;

/** The parameters that operations take. */
record Parameters(Dialect dialect) {

    private Json text(String name, String description) {
        return dialect.parameter(name, "query", "string", description);
    }

    private Json flag(String name, String description) {
        return dialect.parameter(name, "query", "boolean", description);
    }

    private Json number(String name, String description) {
        return dialect.parameter(name, "query", "integer", description);
    }

    private Json dryRun() {
        return text("dryRun", "All: everything is done but the writing.");
    }

    /** Of whoever writes. */
    Vector<Json> ofWrite() {
        return Vector.of(
                dryRun(),
                text("fieldManager", "Who writes."),
                text(
                        "fieldValidation",
                        "What becomes of unknown and duplicate fields: Ignore, Warn (the default) or Strict."));
    }

    Vector<Json> ofPatch() {
        return ofWrite().append(flag("force", "Whether to take over fields of other managers; for apply patches."));
    }

    Vector<Json> ofDelete() {
        return Vector.of(
                dryRun(),
                number("gracePeriodSeconds", "How long the object has before it is gone."),
                text("propagationPolicy", "What becomes of dependents: Orphan, Background or Foreground."));
    }

    Vector<Json> ofList() {
        return Vector.of(
                flag("allowWatchBookmarks", "Whether a watch tells how far it has come."),
                text("continue", "Where the page before this one ended."),
                text("fieldSelector", "Which objects, by their fields."),
                text("labelSelector", "Which objects, by their labels."),
                number("limit", "How many objects a page holds."),
                text("resourceVersion", "As of when."),
                text("resourceVersionMatch", "How exactly that is meant."),
                flag("sendInitialEvents", "Whether a watch begins with what there is."),
                number("timeoutSeconds", "How long a watch goes on."),
                flag("watch", "Whether to be told of changes."));
    }

    /** Of a path itself. */
    Json ofPath(String path) {
        Vector<Json> parameters = Vector.of("namespace", "name")
                .filter(name -> path.contains("{" + name + "}"))
                .map(name -> dialect.parameter(name, "path", "string", "The " + name + "."));
        return new JsonArray(parameters.append(text("pretty", "Whether the answer is indented.")));
    }
}
