package dev.orrery.apiserver.request;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.FieldValidation;
import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.RowChange;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.TableRow;
import dev.orrery.api.request.Verb;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.wire.codec.ObjectCodec;
import dev.orrery.wire.conversion.Conversion;
import dev.orrery.wire.conversion.Conversions;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Speaks a version in which objects are not stored: turns a request into one about the stored object, and its answer back. */
public record OtherVersion(Conversion conversion) {

    /** The version in which a kind is asked for; none when it is the stored one. */
    public static Option<OtherVersion> of(Kind<?> kind) {
        return Conversions.of(kind).map(OtherVersion::new);
    }

    /**
     * A request about the stored kind.
     *
     * @param warnings of what is wrong with its body in this version
     */
    public record Stored(Request request, Vector<String> warnings) {}

    /** The same request about the stored kind; or why its body cannot be read in this version. */
    public Either<Status, Stored> stored(Request request, ClusterState state) {
        if (request.body() instanceof Body.None) {
            return Either.right(about(request.verb(), request, request.body(), Vector.empty()));
        }
        if (!(request.body() instanceof Body.Patch patch)) {
            return Bodies.object(request, state)
                    .map(sent -> about(request.verb(), request, document(sent.object()), sent.warnings()));
        }
        if (patch.type() == PatchType.APPLY) {
            Body applied = new Body.Patch(PatchType.APPLY, stored(patch.json()));
            return Either.right(about(Verb.PATCH, request, applied, Vector.empty()));
        }
        return state.get(ObjectKey.of(conversion.stored(), request.namespace(), request.name()))
                .map(before -> Patching.of(
                                served(before), patch, request.options().fieldValidation(), state)
                        .map(wish -> about(Verb.UPDATE, request, document(wish.object()), wish.warnings())))
                .getOrElse(() -> Either.right(about(Verb.PATCH, request, patch, Vector.empty())));
    }

    private Body document(KubernetesObject served) {
        return new Body.Document(stored(ObjectCodec.encode(served)));
    }

    /** A document of this version in the stored one; a document of another is left as it is, to be refused. */
    private Json stored(Json document) {
        boolean isOfThisVersion =
                document.textAt("apiVersion").equals(conversion.served().apiVersion());
        return document.asObject()
                .filter(object -> isOfThisVersion)
                .<Json>map(object -> conversion
                        .toStored(object)
                        .with("apiVersion", conversion.stored().apiVersion())
                        .with("kind", conversion.stored().name()))
                .getOrElse(document);
    }

    private Stored about(Verb verb, Request request, Body body, Vector<String> warnings) {
        Request stored = new Request(
                verb,
                conversion.stored(),
                request.namespace(),
                request.name(),
                request.subresource(),
                body,
                request.options()
                        .withFieldValidation(FieldValidation.IGNORE)
                        .withFieldSelector(request.options().fieldSelector().map(this::selector)));
        return new Stored(stored, warnings);
    }

    private String selector(String text) {
        return Vector.of(text.split(","))
                .map(term -> {
                    int end = term.indexOf(term.contains("!=") ? '!' : '=');
                    return end < 0 ? term : conversion.storedField(term.substring(0, end)) + term.substring(end);
                })
                .mkString(",");
    }

    /** The answer about the stored kind, in this version. */
    public Response served(Response response, Vector<String> warnings) {
        if (response instanceof Response.One one) {
            return new Response.One(served(one.object()), one.being(), warnings.appendAll(one.warnings()));
        }
        if (response instanceof Response.Many many) {
            return new Response.Many(
                    conversion.served(), many.objects().map(this::served), many.revision(), many.rest());
        }
        if (response instanceof Response.Changes changes) {
            return new Response.Changes(changes.changes().map(this::served), changes.revision());
        }
        if (response instanceof Response.Table table) {
            return new Response.Table(
                    conversion.served(),
                    table.columns(),
                    table.rows().map(this::served),
                    table.revision(),
                    table.rest());
        }
        if (response instanceof Response.TableChanges changes) {
            return new Response.TableChanges(
                    conversion.served(),
                    changes.columns(),
                    changes.changes().map(change -> new RowChange(change.type(), served(change.row()))),
                    changes.revision());
        }
        return response instanceof Response.Refused refused ? new Response.Refused(served(refused.status())) : response;
    }

    private KubernetesObject served(KubernetesObject stored) {
        JsonObject document = ObjectCodec.encode(stored).asObject().getOrElse(JsonObject.EMPTY);
        return ObjectCodec.decode(conversion.served(), conversion.toServed(document))
                .getOrElseThrow(faults -> new IllegalStateException("what is stored can be read, but " + faults));
    }

    private Change served(Change change) {
        return new Change(
                change.revision(),
                change.before().map(this::served),
                change.after().map(this::served),
                change.cause());
    }

    private TableRow served(TableRow row) {
        return new TableRow(row.cells(), served(row.object()));
    }

    private Status served(Status status) {
        Kind<?> stored = conversion.stored();
        Kind<?> served = conversion.served();
        String message = status.message()
                .replace(stored.groupResource() + " \"", served.groupResource() + " \"")
                .replace(stored.groupKind() + " \"", served.groupKind() + " \"");
        String group = status.kind().isEmpty() ? status.group() : served.group();
        return new Status(
                status.code(),
                status.reason(),
                message,
                status.name(),
                group,
                status.kind(),
                status.causes(),
                status.retryAfterSeconds());
    }
}
