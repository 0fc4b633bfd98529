package dev.orrery.apiserver.rest;

import dev.orrery.api.request.Door;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.RowChange;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.TableColumn;
import dev.orrery.api.request.Verb;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Revision;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.status.StatusDocument;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * One watch: events, one JSON object a line.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes">Efficient
 *     detection of changes</a>
 */
final class Watch implements Feed {
    private final Request request;
    private final Representation representation;
    private final String include;
    private final boolean wantsBookmarks;
    private final boolean marksInitial;
    private Option<Revision> seen;
    private boolean isFirst = true;
    private boolean isOver;

    /**
     * A watch from where the request says.
     *
     * @param seen the revision after which it begins; none to begin with all that there is
     * @param marksInitial whether a bookmark says where the initial events end
     */
    Watch(Request request, Representation representation, Query query, Option<Revision> seen, boolean marksInitial) {
        this.request = request;
        this.representation = representation;
        this.include = query.get("includeObject").getOrElse("Metadata");
        this.wantsBookmarks = query.isOn("allowWatchBookmarks");
        this.seen = seen;
        this.marksInitial = marksInitial;
    }

    @Override
    public String mediaType() {
        return MediaTypes.JSON;
    }

    /** The client must list again. */
    @Override
    public boolean isOver() {
        return isOver;
    }

    @Override
    public String next(Door door) {
        return lines(seen.map(since -> changes(door, since)).getOrElse(() -> initial(door)));
    }

    /** How far the client has come, where it asked for that. */
    @Override
    public String mark() {
        return lines(
                wantsBookmarks
                        ? seen.map(revision -> Documents.bookmark(request.kind(), revision))
                                .toVector()
                        : Vector.empty());
    }

    private static String lines(Vector<JsonObject> events) {
        return events.map(event -> JsonText.compact(event) + "\n").mkString();
    }

    private Vector<JsonObject> initial(Door door) {
        Response response = door.send(new Request(
                Verb.LIST,
                request.kind(),
                request.namespace(),
                request.name(),
                "",
                request.body(),
                request.options().withSince(Option.none())));
        if (response instanceof Response.Many many) {
            seen = Option.some(many.revision());
            return begun(many.objects()
                    .map(object -> Documents.event("ADDED", Documents.object(object, representation.form()))));
        }
        if (response instanceof Response.Table table) {
            seen = Option.some(table.revision());
            return begun(rows(
                    table.rows().map(row -> new RowChange(RowChange.Type.ADDED, row)),
                    table.columns(),
                    table.revision()));
        }
        return refused(response);
    }

    private Vector<JsonObject> begun(Vector<JsonObject> events) {
        return marksInitial
                ? events.append(Documents.endOfInitial(Documents.bookmark(request.kind(), seen.get())))
                : events;
    }

    private Vector<JsonObject> changes(Door door, Revision since) {
        RequestOptions options = request.options().withSince(Option.some(since));
        Response response = door.send(request.with(options));
        if (response instanceof Response.Changes changes) {
            reach(changes.revision());
            return changes.changes().map(change -> Documents.event(change, representation.form()));
        }
        if (response instanceof Response.TableChanges changes) {
            reach(changes.revision());
            return rows(changes.changes(), changes.columns(), changes.revision());
        }
        return refused(response);
    }

    /** A watch from the future stays silent until it is there (BEHAVIOUR 160). */
    private void reach(Revision revision) {
        seen = seen.filter(known -> known.compareTo(revision) >= 0).orElse(Option.some(revision));
    }

    private Vector<JsonObject> rows(Vector<RowChange> changes, Vector<TableColumn> columns, Revision revision) {
        Vector<JsonObject> events = Vector.empty();
        for (RowChange change : changes) {
            events = events.append(Documents.event(change, columns, isFirst, revision, include));
            isFirst = false;
        }
        return events;
    }

    private Vector<JsonObject> refused(Response response) {
        isOver = true;
        Status status = response instanceof Response.Refused refused
                ? refused.status()
                : Status.badRequest("this cannot be watched");
        return Vector.of(Documents.event("ERROR", StatusDocument.of(status)));
    }
}
