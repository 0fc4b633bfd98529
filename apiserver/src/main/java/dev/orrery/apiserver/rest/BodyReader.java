package dev.orrery.apiserver.rest;

import dev.orrery.api.request.PatchType;
import dev.orrery.api.request.Status;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Kind;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.json.JsonText.Lenient;
import dev.orrery.wire.json.SyntaxFault;
import dev.orrery.wire.protobuf.ProtobufFault;
import dev.orrery.wire.protobuf.ProtobufReader;
import dev.orrery.wire.yaml.YamlReader;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Reads the body of a call: JSON, YAML or protobuf; the refusal has the API server's own words. */
final class BodyReader {

    /** How much of a body that nobody understands is repeated. */
    private static final int EXCERPT = 30;

    private BodyReader() {}

    /**
     * An object as the client wrote it.
     *
     * @param duplicates the paths of fields that it wrote more than once; the last one counts
     */
    record Written(JsonObject object, Vector<String> duplicates) {}

    /** An object of a kind; for those of CustomResourceDefinitions there are no messages in protobuf. */
    static Either<Status, Written> object(Call call, Kind<?> kind) {
        return call.mediaType().equals(MediaTypes.PROTOBUF) && !ProtobufReader.knows(kind.apiVersion(), kind.name())
                ? Either.left(Status.unsupportedMediaType(Vector.of(MediaTypes.JSON, MediaTypes.YAML)))
                : object(call, kind.name());
    }

    /** An object, whatever its kind is. */
    static Either<Status, Written> object(Call call, String kind) {
        return switch (call.mediaType()) {
            case MediaTypes.JSON -> object(leniently(call.text()), call, kind);
            case MediaTypes.YAML -> object(yaml(call.text()).map(BodyReader::once), call, kind);
            case MediaTypes.PROTOBUF ->
                ProtobufReader.read(call.body())
                        .bimap(fault -> refusal(fault, call, kind), object -> new Written(object, Vector.empty()));
            default ->
                Either.left(
                        Status.unsupportedMediaType(Vector.of(MediaTypes.JSON, MediaTypes.YAML, MediaTypes.PROTOBUF)));
        };
    }

    private static Lenient once(Json value) {
        return new Lenient(value, Vector.empty());
    }

    /** The options of a delete, if there are any. */
    static Either<Status, JsonObject> options(Call call) {
        return call.hasBody() ? object(call, "DeleteOptions").map(Written::object) : Either.right(JsonObject.EMPTY);
    }

    private static Either<Status, Written> object(Either<String, Lenient> document, Call call, String kind) {
        return document.flatMap(read -> read.value()
                        .asObject()
                        .map(object -> new Written(object, read.duplicates()))
                        .toEither(() -> "json parse error: json: cannot unmarshal "
                                + read.value().typeName()
                                + " into Go value of type struct { APIVersion string"
                                + " \"json:\\\"apiVersion,omitempty\\\"\"; Kind string"
                                + " \"json:\\\"kind,omitempty\\\"\" }"))
                .mapLeft(fault -> unrecognized("couldn't get version/kind; " + fault, call, kind));
    }

    private static Status refusal(ProtobufFault fault, Call call, String kind) {
        String version = fault.apiVersion().substring(fault.apiVersion().indexOf('/') + 1);
        return fault.kind().isEmpty()
                ? unrecognized(fault.message(), call, kind)
                : Status.badRequest(fault.kind() + " in version \"" + version + "\" cannot be handled as a " + kind
                        + ": " + fault.message());
    }

    private static Status unrecognized(String why, Call call, String kind) {
        return Status.badRequest("the object provided is unrecognized (must be of type " + kind + "): " + why + " ("
                + excerpt(call) + ")");
    }

    /** The beginning of a body: as it is where it looks like JSON, else in hexadecimal digits. */
    private static String excerpt(Call call) {
        int length = Math.min(call.body().length, EXCERPT);
        String shown = call.text().startsWith("{")
                ? new String(call.body(), 0, length, StandardCharsets.UTF_8)
                : HexFormat.of().formatHex(call.body(), 0, length);
        return !call.hasBody() ? "<empty>" : length < call.body().length ? shown + " ..." : shown;
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
                        .bimap(Status::badRequest, content -> new Patch(known, content)));
    }

    private static Either<String, Json> json(String text) {
        return JsonText.parse(text).mapLeft(BodyReader::malformed);
    }

    private static Either<String, Lenient> leniently(String text) {
        return JsonText.parseLeniently(text).mapLeft(BodyReader::malformed);
    }

    private static String malformed(SyntaxFault fault) {
        return "json parse error: " + fault.message();
    }

    private static Either<String, Json> yaml(String text) {
        return YamlReader.read(text)
                .mapLeft(faults -> "yaml parse error: " + described(faults))
                .flatMap(documents -> documents.size() == 1
                        ? Either.right(documents.head().content())
                        : Either.left("the body must be one document, not " + documents.size()));
    }

    private static String described(Vector<SyntaxFault> faults) {
        return faults.map(fault -> "line " + fault.line() + ": " + fault.message())
                .mkString("; ");
    }
}
