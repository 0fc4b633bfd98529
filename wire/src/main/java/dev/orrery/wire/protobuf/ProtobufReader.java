package dev.orrery.wire.protobuf;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.schema.SchemaType;
import dev.orrery.wire.schema.Schemas;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.Base64;

/**
 * Reads an object from Kubernetes' protobuf encoding: four bytes that say what it is, then an envelope that names the kind and
 * carries its message.
 */
public final class ProtobufReader {
    private static final byte[] MAGIC = {'k', '8', 's', 0};

    /** {@code runtime.Unknown}, without what the API server does not look at. */
    private static final SchemaType ENVELOPE =
            SchemaType.read("Unknown\n apiVersion string proto=1.1\n kind string proto=1.2\n raw bytes proto=2");

    /** A kind of every API group, wherever its message is. */
    private static final String DELETE_OPTIONS = "DeleteOptions";

    private ProtobufReader() {}

    /** Whether a built-in kind has a message; those of CustomResourceDefinitions have none. */
    public static boolean knows(String apiVersion, String kind) {
        return type(apiVersion, kind).isDefined();
    }

    /**
     * The object that the body holds, as its JSON would be.
     *
     * <p>Every scalar of Go that is no pointer is in the message, zero or not: a zero that Go leaves out of JSON is left out
     * here. Nesting deeper than {@value JsonText#MAX_NESTING_DEPTH} is a fault.
     */
    public static Either<ProtobufFault, JsonObject> read(byte[] body) {
        JsonObject envelope;
        try {
            envelope = MessageReader.read(withoutMagic(body), ENVELOPE);
        } catch (Malformed malformed) {
            return Either.left(new ProtobufFault("", "", malformed.getMessage()));
        }
        String apiVersion = envelope.textAt("apiVersion");
        String kind = envelope.textAt("kind");
        try {
            byte[] message = Base64.getDecoder().decode(envelope.textAt("raw"));
            JsonObject object = MessageReader.read(message, known(apiVersion, kind))
                    .with("apiVersion", apiVersion)
                    .with("kind", kind);
            return isDeeper(object, JsonText.MAX_NESTING_DEPTH)
                    ? Either.left(new ProtobufFault(apiVersion, kind, Malformed.TOO_DEEP))
                    : Either.right(object);
        } catch (Malformed malformed) {
            return Either.left(new ProtobufFault(apiVersion, kind, malformed.getMessage()));
        }
    }

    private static byte[] withoutMagic(byte[] body) throws Malformed {
        if (body.length == 0) {
            throw new Malformed("empty data");
        }
        int common = Arrays.mismatch(MAGIC, body);
        if (common >= 0 && common < MAGIC.length) {
            throw new Malformed(
                    "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]");
        }
        if (body.length == MAGIC.length) {
            throw new Malformed("empty body");
        }
        return Arrays.copyOfRange(body, MAGIC.length, body.length);
    }

    private static SchemaType known(String apiVersion, String kind) throws Malformed {
        return type(apiVersion, kind)
                .getOrElseThrow(() ->
                        new Malformed("no kind \"" + kind + "\" is registered for version \"" + apiVersion + "\""));
    }

    private static Option<SchemaType> type(String apiVersion, String kind) {
        return Schemas.kubernetes().kind(kind.equals(DELETE_OPTIONS) ? "v1" : apiVersion, kind);
    }

    /** Texts of JSON inside a message have levels of their own. */
    private static boolean isDeeper(Json value, int levels) {
        return value.asObject()
                .map(object -> object.members().values())
                .orElse(() -> value.asArray().map(array -> array.values()))
                .exists(inside -> levels == 0 || inside.exists(each -> isDeeper(each, levels - 1)));
    }
}
