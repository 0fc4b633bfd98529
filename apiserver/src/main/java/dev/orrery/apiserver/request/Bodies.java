package dev.orrery.apiserver.request;

import dev.orrery.api.request.Body;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Status;
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

    static Either<Status, KubernetesObject> object(Request request) {
        if (request.body() instanceof Body.Typed typed) {
            return Either.right(typed.object());
        }
        return request.body() instanceof Body.Document document
                ? decode(request.kind(), document.json())
                : Either.left(Status.badRequest("the request has no body"));
    }

    /** Decodes a document; the refusal names every field of the wrong form. */
    static Either<Status, KubernetesObject> decode(Kind<?> kind, Json json) {
        if (!(json instanceof JsonObject document)) {
            return Either.left(unreadable(kind, Vector.of("json: cannot unmarshal " + json.typeName()
                    + " into Go value of type " + kind.version() + "." + kind.name())));
        }
        if (!names(document, "apiVersion", kind.apiVersion()) || !names(document, "kind", kind.name())) {
            return Either.left(otherKind(kind, document));
        }
        return ObjectCodec.decode(kind, document)
                .mapLeft(faults -> unreadable(kind, faults.map(DecodeFault::message)))
                .map(object -> object);
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
