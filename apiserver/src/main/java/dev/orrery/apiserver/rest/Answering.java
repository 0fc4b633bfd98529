package dev.orrery.apiserver.rest;

import dev.orrery.api.request.Response;
import dev.orrery.api.request.Status;
import dev.orrery.model.json.Json;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.status.StatusDocument;
import dev.orrery.wire.yaml.YamlWriter;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;

/** How answers are written for one client. */
record Answering(Call call, Representation representation) {

    /** Kinds of which an object is shown once more when it is gone; of the others, only that it is. */
    private static final Set<String> SHOWN_WHEN_GONE = HashSet.of(
            "pods",
            "persistentvolumeclaims",
            "persistentvolumes",
            "podtemplates",
            "resourcequotas",
            "serviceaccounts",
            "services",
            "csidrivers.storage.k8s.io",
            "csinodes.storage.k8s.io",
            "storageclasses.storage.k8s.io",
            "volumeattachments.storage.k8s.io");

    Reply written(Response response) {
        if (response instanceof Response.One one) {
            return one(one);
        }
        if (response instanceof Response.Many many) {
            return document(200, Documents.list(many, representation.form()));
        }
        if (response instanceof Response.Table table) {
            String include = call.query().get("includeObject").getOrElse("Metadata");
            return document(200, Documents.table(table, include));
        }
        return response instanceof Response.Refused refused
                ? refusal(refused.status())
                : Api.internalError(new IllegalStateException("no document shows " + response));
    }

    private Reply one(Response.One one) {
        KubernetesObject object = one.object();
        boolean isMade = one.being() == Response.Being.NEW || call.method().equals("POST");
        boolean isLastSeen = one.being() == Response.Being.GONE
                && !SHOWN_WHEN_GONE.contains(object.kind().groupResource());
        return isLastSeen
                ? document(200, Documents.gone(object))
                : document(isMade ? 201 : 200, Documents.object(object, representation.form()))
                        .warning(one.warnings());
    }

    /** Who binds or evicts a pod is told that it is done, and sees no object. */
    Reply done(Response response) {
        return response instanceof Response.Refused refused
                ? refusal(refused.status())
                : document(201, Documents.success(201));
    }

    /** Who was in the middle of a long list may go on, if they can live with what has changed (BEHAVIOUR 160). */
    Reply expired(Status status) {
        return call.query()
                .get("continue")
                .flatMap(text -> ContinueToken.parse(text).toOption())
                .<Reply>map(token -> document(410, Documents.expired(token.inconsistent())))
                .getOrElse(() -> refusal(status));
    }

    Reply refusal(Status status) {
        return refusal(status, representation);
    }

    /** For whoever sent nothing that could be read. */
    static Reply plainRefusal(Status status) {
        return refusal(status, Representation.PLAIN);
    }

    private static Reply refusal(Status status, Representation representation) {
        return document(
                status.code(),
                StatusDocument.of(status),
                representation,
                representation.language().mediaType());
    }

    private Reply.Document document(int code, Json document) {
        return document(code, document, representation.language().mediaType());
    }

    Reply.Document document(int code, Json document, String mediaType) {
        return document(code, document, representation, mediaType);
    }

    private static Reply.Document document(int code, Json document, Representation representation, String mediaType) {
        return switch (representation.language()) {
            case JSON -> new Reply.Document(code, mediaType, JsonText.compact(document) + "\n");
            case PRETTY_JSON -> new Reply.Document(code, mediaType, JsonText.served(document));
            case YAML -> new Reply.Document(code, MediaTypes.YAML, YamlWriter.write(document));
        };
    }
}
