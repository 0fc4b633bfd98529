package dev.orrery.apiserver.rest;

import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Status;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.json.JsonText.Lenient;
import dev.orrery.wire.json.SyntaxFault;
import dev.orrery.wire.yaml.YamlDocument;
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Reads the body of a call: JSON or YAML; the refusal has the API server's own words. */
final class BodyReader {

    private BodyReader() {}

    /**
     * An object as the client wrote it.
     *
     * @param duplicates the paths of fields that it wrote more than once; the last one counts
     */
    record Written(JsonObject object, Vector<String> duplicates) {}

    static Either<Status, Written> object(Call call, String kind) {
        return document(call)
                .mapLeft(refusal -> refusal.code() == 400
                        ? Status.badRequest("the object provided is unrecognized (must be of type " + kind
                                + "): couldn't get version/kind; " + refusal.message() + excerpt(call))
                        : refusal)
                .flatMap(read -> read.value()
                        .asObject()
                        .map(object -> new Written(object, read.duplicates()))
                        .toEither(() -> Status.badRequest("the object provided is unrecognized (must be of type " + kind
                                + "): couldn't get version/kind; json parse error: json: cannot unmarshal "
                                + read.value().typeName() + " into Go value of type struct { APIVersion string"
                                + " \"json:\\\"apiVersion,omitempty\\\"\"; Kind string"
                                + " \"json:\\\"kind,omitempty\\\"\" }" + excerpt(call))));
    }

    private static String excerpt(Call call) {
        return call.hasBody() ? " (" + call.text().lines().findFirst().orElse("") + ")" : " (<empty>)";
    }

    /** The options of a delete, if there are any. */
    static Either<Status, JsonObject> options(Call call) {
        return call.hasBody()
                ? document(call).map(read -> read.value().asObject().getOrElse(JsonObject.EMPTY))
                : Either.right(JsonObject.EMPTY);
    }

    private static Either<Status, Lenient> document(Call call) {
        return switch (call.mediaType()) {
            case MediaTypes.JSON -> JsonText.parseLeniently(call.text()).mapLeft(BodyReader::malformed);
            case MediaTypes.YAML -> yaml(call.text()).map(json -> new Lenient(json, Vector.empty()));
            default -> Either.left(Status.unsupportedMediaType(Vector.of(MediaTypes.JSON, MediaTypes.YAML)));
        };
    }

    /** A patch: how it is to be read, and what it says. */
    record Patch(PatchType type, Json content) {}

    static Either<Status, Patch> patch(Call call) {
        String mediaType = call.mediaType();
        Option<PatchType> type =
                Vector.of(PatchType.values()).find(known -> known.mediaType().equals(mediaType));
        return type.toEither(() -> Status.unsupportedMediaType(
                        Vector.of(PatchType.values()).map(PatchType::mediaType)))
                .flatMap(known -> (known == PatchType.APPLY ? yaml(call.text()) : json(call.text()))
                        .map(content -> new Patch(known, content)));
    }

    private static Either<Status, Json> json(String text) {
        return JsonText.parse(text).mapLeft(BodyReader::malformed);
    }

    private static Status malformed(SyntaxFault fault) {
        return Status.badRequest("json parse error: " + fault.message());
    }

    private static Either<Status, Json> yaml(String text) {
        return YamlReader.read(text)
                .mapLeft(faults -> Status.badRequest("yaml parse error: " + described(faults)))
                .flatMap(documents -> documents.size() == 1
                        ? Either.right(documents.head())
                        : Either.left(Status.badRequest("the body must be one document, not " + documents.size())))
                .map(YamlDocument::content);
    }

    private static String described(Vector<SyntaxFault> faults) {
        return faults.map(fault -> "line " + fault.line() + ": " + fault.message())
                .mkString("; ");
    }
}
