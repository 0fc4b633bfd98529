package dev.orrery.kubectl.remote;

import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.RowChange;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.TableColumn;
import dev.orrery.api.request.TableRow;
import dev.orrery.api.request.Verb;
import dev.orrery.kubectl.remote.Server.Reply;
import dev.orrery.model.cluster.Cause;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectMeta;
import dev.orrery.model.meta.Revision;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.status.StatusDocument;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** What came back for a request, as the port has it. */
record Incoming(Request request, Reply reply) {

    /** Who writes what others watch, and why, is told to nobody outside. */
    private static final Cause UNTOLD = new Cause("", "", "", Instant.EPOCH, "", Vector.empty());

    Response response() {
        if (!reply.isDone()) {
            return reply.document().<Response>fold(Response.Refused::new, done -> Response.Done.DONE);
        }
        if (request.verb() == Verb.WATCH) {
            return events();
        }
        if (request.subresource().equals("log")) {
            return new Response.Log(Vector.ofAll(reply.body().lines()), 0, "", false);
        }
        return reply.document().fold(Response.Refused::new, this::document);
    }

    private Response document(JsonObject document) {
        String kind = document.textAt("kind");
        if (kind.equals("Status")) {
            return Response.Done.DONE;
        }
        if (kind.equals("Table")) {
            return table(document);
        }
        if (request.verb() == Verb.LIST) {
            return all(document.elementsAt("items"))
                    .fold(
                            Response.Refused::new,
                            objects -> new Response.Many(request.kind(), objects, revision(document), rest(document)));
        }
        return object(document)
                .fold(
                        Response.Refused::new,
                        found -> new Response.One(found, being(found.metadata()), reply.warnings()));
    }

    /** What is deleted stays while somebody has something to do before it goes. */
    private Response.Being being(ObjectMeta metadata) {
        if (request.verb() != Verb.DELETE) {
            return reply.code() == 201 ? Response.Being.NEW : Response.Being.THERE;
        }
        boolean stays = !metadata.finalizers().isEmpty()
                || metadata.deletionGracePeriodSeconds().exists(seconds -> seconds > 0);
        return stays ? Response.Being.THERE : Response.Being.GONE;
    }

    private Either<Status, Vector<KubernetesObject>> all(Vector<Json> items) {
        Vector<Either<Status, KubernetesObject>> read =
                items.map(item -> object(item.asObject().getOrElse(JsonObject.EMPTY)));
        return read.find(Either::isLeft)
                .map(fault -> Either.<Status, Vector<KubernetesObject>>left(fault.getLeft()))
                .getOrElse(() -> Either.right(read.map(Either::get)));
    }

    private Either<Status, KubernetesObject> object(JsonObject json) {
        Kind<?> kind = kindOf(json);
        return ObjectCodec.decode(kind, json)
                .mapLeft(faults ->
                        Status.internalError("the server sent what is no " + kind + ": " + faults.mkString(", ")))
                .map(object -> object);
    }

    /** Items of a list do not repeat their kind; a part of an object, such as its scale, has one of its own. */
    private Kind<?> kindOf(JsonObject json) {
        String name = json.textAt("kind");
        if (name.isEmpty() || name.equals(request.kind().name())) {
            return request.kind();
        }
        String[] apiVersion = json.textAt("apiVersion").split("/", 2);
        return Kind.namespaced(
                apiVersion.length == 2 ? apiVersion[0] : "",
                apiVersion[apiVersion.length - 1],
                name,
                request.subresource(),
                Unstructured.class);
    }

    private static Revision revision(Json document) {
        return parsed(document.textAt("metadata", "resourceVersion")).getOrElse(Revision.NONE);
    }

    private static Option<Revision> parsed(String text) {
        return text.matches("[0-9]{1,18}") ? Option.some(new Revision(Long.parseLong(text))) : Option.none();
    }

    private static Option<Response.Rest> rest(JsonObject list) {
        String token = list.textAt("metadata", "continue");
        Option<Integer> count =
                list.at("metadata", "remainingItemCount").flatMap(Json::asLong).map(Math::toIntExact);
        return Option.when(!token.isEmpty(), () -> new Response.Rest(token, count));
    }

    private Response table(JsonObject table) {
        return rows(table)
                .fold(
                        Response.Refused::new,
                        rows -> new Response.Table(request.kind(), columns(table), rows, revision(table), rest(table)));
    }

    private static Vector<TableColumn> columns(Json table) {
        return table.elementsAt("columnDefinitions")
                .map(column -> new TableColumn(
                        column.textAt("name"),
                        column.textAt("type"),
                        column.textAt("format"),
                        column.textAt("description"),
                        (int) column.numberAt("priority")));
    }

    private Either<Status, Vector<TableRow>> rows(Json table) {
        Vector<Json> rows = table.elementsAt("rows");
        return all(rows.map(row -> row.objectAt("object")))
                .map(objects -> rows.zipWith(objects, (row, object) -> new TableRow(cells(row), object)));
    }

    private static Vector<String> cells(Json row) {
        return row.elementsAt("cells").map(cell -> cell.isNull() ? "<none>" : cell.plainText());
    }

    /** One event a line; the last one says how far they reach, where the server says so. */
    private Response events() {
        Vector<Json> events = Vector.ofAll(reply.body().lines())
                .flatMap(line -> JsonText.parse(line).toOption());
        Option<Json> refusal = events.find(event -> event.textAt("type").equals("ERROR"));
        if (refusal.isDefined()) {
            JsonObject status = refusal.get().objectAt("object");
            return new Response.Refused(StatusDocument.read((int) status.numberAt("code"), status));
        }
        Revision reached = events.map(event -> revisionOf(event.objectAt("object")))
                .append(request.options().since().getOrElse(Revision.NONE))
                .max()
                .get();
        Vector<Json> told = events.reject(event -> event.textAt("type").equals("BOOKMARK"));
        return request.options().asTable() ? rowChanges(told, reached) : changes(told, reached);
    }

    private static Revision revisionOf(Json object) {
        return object.elementsAt("rows")
                .map(row -> revision(row.objectAt("object")))
                .append(revision(object))
                .max()
                .get();
    }

    private Response changes(Vector<Json> events, Revision reached) {
        return all(events.map(event -> event.objectAt("object")))
                .fold(
                        Response.Refused::new,
                        objects -> new Response.Changes(events.zipWith(objects, Incoming::change), reached));
    }

    private static Change change(Json event, KubernetesObject object) {
        Revision revision = object.metadata().resourceVersion().getOrElse(Revision.NONE);
        Option<KubernetesObject> it = Option.some(object);
        return switch (event.textAt("type")) {
            case "ADDED" -> new Change(revision, Option.none(), it, UNTOLD);
            case "DELETED" -> new Change(revision, it, Option.none(), UNTOLD);
            default -> new Change(revision, it, it, UNTOLD);
        };
    }

    private Response rowChanges(Vector<Json> events, Revision reached) {
        Vector<RowChange> changes = events.flatMap(event -> rows(event.objectAt("object"))
                .getOrElse(Vector.empty())
                .map(row -> new RowChange(RowChange.Type.valueOf(event.textAt("type")), row)));
        Vector<TableColumn> columns = events.headOption()
                .map(event -> columns(event.objectAt("object")))
                .getOrElse(Vector.empty());
        return new Response.TableChanges(request.kind(), columns, changes, reached);
    }
}
