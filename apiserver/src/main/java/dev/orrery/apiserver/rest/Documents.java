package dev.orrery.apiserver.rest;

import dev.orrery.api.request.Response;
import dev.orrery.api.request.RowChange;
import dev.orrery.api.request.TableColumn;
import dev.orrery.api.request.TableRow;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.Revision;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.status.StatusDocument;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The documents that answers are written as. */
final class Documents {
    private static final String META = "meta.k8s.io/v1";

    private Documents() {}

    static JsonObject object(KubernetesObject object, Representation.Form form) {
        JsonObject whole = ObjectCodec.encode(object).asObject().getOrElse(JsonObject.EMPTY);
        return form == Representation.Form.PARTIAL_METADATA ? metadataOf(whole) : whole;
    }

    private static JsonObject metadataOf(JsonObject whole) {
        return JsonObject.EMPTY
                .with("kind", "PartialObjectMetadata")
                .with("apiVersion", META)
                .with("metadata", whole.objectAt("metadata"));
    }

    static JsonObject list(Response.Many many, Representation.Form form) {
        boolean isPartial = form == Representation.Form.PARTIAL_METADATA;
        Vector<Json> items = many.objects()
                .map(object -> object(object, form))
                .map(item -> isPartial ? item : item.without("kind").without("apiVersion"));
        return JsonObject.EMPTY
                .with(
                        "kind",
                        isPartial ? "PartialObjectMetadataList" : many.kind().name() + "List")
                .with("apiVersion", isPartial ? META : many.kind().apiVersion())
                .with("metadata", at(many.revision(), many.rest()))
                .with("items", new JsonArray(items));
    }

    private static JsonObject at(Revision revision) {
        return JsonObject.EMPTY.with("resourceVersion", revision.toString());
    }

    private static JsonObject at(Revision revision, Option<Response.Rest> rest) {
        JsonObject metadata = at(revision);
        for (Response.Rest behind : rest) {
            metadata = metadata.with("continue", new ContinueToken(revision.number(), behind.after()).text());
            for (int count : behind.count()) {
                metadata = metadata.with("remainingItemCount", count);
            }
        }
        return metadata;
    }

    /** @param include what of each object comes with its row: {@code None}, {@code Metadata}, {@code Object} */
    static JsonObject table(Response.Table table, String include) {
        return table(table.columns(), table.rows(), at(table.revision(), table.rest()), include);
    }

    private static JsonObject table(
            Vector<TableColumn> columns, Vector<TableRow> rows, JsonObject metadata, String include) {
        return JsonObject.EMPTY
                .with("kind", "Table")
                .with("apiVersion", META)
                .with("metadata", metadata)
                .with("columnDefinitions", new JsonArray(columns.map(Documents::column)))
                .with("rows", new JsonArray(rows.map(row -> row(columns, row, include))));
    }

    private static Json column(TableColumn column) {
        return JsonObject.EMPTY
                .with("name", column.name())
                .with("type", column.type())
                .with("format", column.format())
                .with("description", column.description())
                .with("priority", column.priority());
    }

    private static Json row(Vector<TableColumn> columns, TableRow row, String include) {
        JsonObject cells = JsonObject.EMPTY.with(
                "cells", new JsonArray(row.cells().zipWith(columns, (cell, column) -> cell(cell, column))));
        return switch (include) {
            case "None" -> cells;
            case "Object" -> cells.with("object", object(row.object(), Representation.Form.OBJECT));
            default -> cells.with("object", object(row.object(), Representation.Form.PARTIAL_METADATA));
        };
    }

    private static Json cell(String text, TableColumn column) {
        boolean isNumber = column.type().equals("integer") && text.matches("-?[0-9]{1,18}");
        return isNumber ? Json.of(Long.parseLong(text)) : Json.of(text);
    }

    static JsonObject event(Change change, Representation.Form form) {
        return event(
                RowChange.Type.of(change).name(),
                object(change.isRemoval() ? asOfItsEnd(change) : change.subject(), form));
    }

    /** What is gone carries the revision at which it went (BEHAVIOUR 162). */
    private static KubernetesObject asOfItsEnd(Change change) {
        KubernetesObject gone = change.subject();
        return gone.withMetadata(gone.metadata().withResourceVersion(Option.some(change.revision())));
    }

    /** Column definitions come with the first event only (BEHAVIOUR 184). */
    static JsonObject event(
            RowChange change, Vector<TableColumn> columns, boolean isFirst, Revision revision, String include) {
        JsonObject table = table(columns, Vector.of(change.row()), at(revision), include);
        return event(change.type().name(), isFirst ? table : table.with("columnDefinitions", Json.nothing()));
    }

    static JsonObject event(String type, JsonObject object) {
        return JsonObject.EMPTY.with("type", type).with("object", object);
    }

    static JsonObject bookmark(Kind<?> kind, Revision revision) {
        return event(
                "BOOKMARK",
                JsonObject.EMPTY
                        .with("kind", kind.name())
                        .with("apiVersion", kind.apiVersion())
                        .with("metadata", at(revision).with("creationTimestamp", Json.nothing())));
    }

    /** A bookmark that says: what was there is told, and from here on come changes. */
    static JsonObject endOfInitial(JsonObject bookmark) {
        JsonObject object = bookmark.objectAt("object");
        JsonObject annotations = JsonObject.EMPTY.with("k8s.io/initial-events-end", "true");
        return bookmark.with(
                "object", object.with("metadata", object.objectAt("metadata").with("annotations", annotations)));
    }

    static JsonObject success(int code) {
        return StatusDocument.saying("Success").with("code", code);
    }

    static JsonObject gone(KubernetesObject object) {
        JsonObject details = StatusDocument.details(
                object.name(), object.kind().group(), object.kind().plural());
        return StatusDocument.saying("Success").with("details", details.with("uid", object.uid()));
    }

    /** A refusal that says where the rest of the list can be had all the same. */
    static JsonObject expired(ContinueToken token) {
        return StatusDocument.saying("Failure")
                .with("metadata", JsonObject.EMPTY.with("continue", token.text()))
                .with(
                        "message",
                        "The provided continue parameter is too old to display a consistent list result. You can start a"
                                + " new list without the continue parameter, or use the continue token in this response"
                                + " to retrieve the remainder of the results. Continuing with the provided token results"
                                + " in an inconsistent list - objects that were created, modified, or deleted between"
                                + " the time the first chunk was returned and now may show up in the list.")
                .with("reason", "Expired")
                .with("code", 410);
    }
}
