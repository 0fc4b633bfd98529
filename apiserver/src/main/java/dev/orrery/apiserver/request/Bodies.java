package dev.orrery.apiserver.request;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.FieldValidation;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Status;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.codec.DecodeFault;
import dev.orrery.wire.codec.ObjectCodec;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** The object that a request brings along, decoded if need be. */
final class Bodies {

    private Bodies() {}

    /**
     * An object as it was sent.
     *
     * @param warnings of fields that its kind does not have, or that were sent twice
     */
    record Sent(KubernetesObject object, Vector<String> warnings) {}

    static Either<Status, Sent> object(Request request, ClusterState state) {
        if (request.body() instanceof Body.Typed typed) {
            return Either.right(new Sent(typed.object(), Vector.empty()));
        }
        return request.body() instanceof Body.Document document
                ? decode(request, document, state)
                : Either.left(Status.badRequest("the request has no body"));
    }

    private static Either<Status, Sent> decode(Request request, Body.Document document, ClusterState state) {
        Kind<?> kind = request.kind();
        FieldValidation validation = request.options().fieldValidation();
        return whole(kind, document.json()).flatMap(json -> {
            Fields fields = Fields.of(kind, json, state);
            Vector<String> complaints = complaints(fields.unknown(), document.duplicates());
            boolean isStrict = validation == FieldValidation.STRICT;
            return decode(kind, fields, isStrict ? complaints : Vector.empty())
                    .map(object -> new Sent(object, warnings(validation, complaints)));
        });
    }

    private static Either<Status, JsonObject> whole(Kind<?> kind, Json json) {
        return json.asObject()
                .toEither(() -> unreadable(
                        kind,
                        Vector.of("json: cannot unmarshal " + json.typeName() + " into Go value of type "
                                + kind.version() + "." + kind.name())));
    }

    /** What is said of unknown and duplicate fields. */
    static Vector<String> complaints(Vector<String> unknown, Vector<String> duplicates) {
        return unknown.map(field -> "unknown field \"" + field + "\"")
                .appendAll(duplicates.map(field -> "duplicate field \"" + field + "\""));
    }

    static Vector<String> warnings(FieldValidation validation, Vector<String> complaints) {
        return validation == FieldValidation.WARN ? complaints : Vector.empty();
    }

    /** How a request that is strict about fields is refused. */
    static String strictly(Vector<String> complaints) {
        return complaints.mkString("strict decoding error: ", ", ", "");
    }

    /** Decodes a document; the refusal names every field of the wrong form. */
    static Either<Status, KubernetesObject> decode(Kind<?> kind, Json json) {
        return whole(kind, json).flatMap(document -> decode(kind, Fields.builtIn(kind, document)));
    }

    /** Decodes what is kept of a document. */
    static Either<Status, KubernetesObject> decode(Kind<?> kind, Fields fields) {
        return decode(kind, fields, Vector.empty());
    }

    private static Either<Status, KubernetesObject> decode(Kind<?> kind, Fields fields, Vector<String> complaints) {
        JsonObject document = fields.kept();
        if (!names(document, "apiVersion", kind.apiVersion()) || !names(document, "kind", kind.name())) {
            return Either.left(otherKind(kind, document));
        }
        Either<Vector<DecodeFault>, KubernetesObject> decoded =
                ObjectCodec.decode(kind, document).map(object -> object);
        Vector<DecodeFault> faults = decoded.isLeft() ? decoded.getLeft() : Vector.empty();
        Vector<DecodeFault> elsewhere = fields.mismatched()
                .reject(fault -> faults.exists(known -> known.path().equals(fault.path())));
        Vector<String> messages = faults.appendAll(elsewhere)
                .map(DecodeFault::message)
                .distinct()
                .appendAll(complaints.isEmpty() ? Vector.empty() : Vector.of(strictly(complaints)));
        return decoded.mapLeft(wrong -> unreadable(kind, messages))
                .filterOrElse(object -> messages.isEmpty(), object -> unreadable(kind, messages));
    }

    private static boolean names(JsonObject document, String member, String expected) {
        return document.get(member).flatMap(Json::asString).forAll(expected::equals);
    }

    private static Status otherKind(Kind<?> kind, JsonObject document) {
        String apiVersion = document.at("apiVersion").flatMap(Json::asString).getOrElse("");
        String name = document.at("kind").flatMap(Json::asString).getOrElse("");
        return Status.badRequest(kind.name() + " in version \"" + kind.version() + "\" cannot be handled as a "
                + kind.name() + ": the document is of kind " + name + " in version " + apiVersion);
    }

    private static Status unreadable(Kind<?> kind, Vector<String> faults) {
        return Status.badRequest(kind.name() + " in version \"" + kind.version() + "\" cannot be handled as a "
                + kind.name() + ": " + faults.mkString(", "));
    }
}
