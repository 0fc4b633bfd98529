package dev.orrery.apiserver.rest;

import dev.orrery.apiserver.definition.DefinedVersion;
import dev.orrery.apiserver.openapi.ApiDescription;
import dev.orrery.apiserver.openapi.ServedKind;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.protobuf.SwaggerWriter;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Serves the API's description of itself. Documents are made when they are asked for, and kept until their kinds change.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/kubernetes-api/#openapi-v3">OpenAPI v3</a>
 */
final class OpenApi {
    private static final String V2 = "/openapi/v2";
    private static final String V3 = "/openapi/v3";
    /** As clients ask for it; no media type may have an {@code @}, so it is answered with a dot. */
    private static final String PROTOBUF = "application/com.github.proto-openapi.spec.v2@v1.0+protobuf";

    private static final int DAYS_OF_A_HASH = 365;

    /** A document as it is sent, what it was made of, and what changes when it does. */
    @SuppressWarnings("ArrayRecordComponent") // by its kinds it is known
    private record Made(Vector<ServedKind> kinds, String mediaType, byte[] content, String hash) {}

    private final java.util.Map<String, Made> made = new ConcurrentHashMap<>();

    /**
     * The reply at a path of descriptions; none at every other path.
     *
     * @param definitions the CustomResourceDefinition of a kind, where it has one
     */
    Option<Reply> at(Call call, Kinds kinds, Function<Kind<?>, Option<Unstructured>> definitions, Instant now) {
        String path = call.path().replaceFirst("/$", "");
        if (!path.equals(V2) && !path.equals(V3) && !path.startsWith(V3 + "/")) {
            return Option.none();
        }
        Vector<ServedKind> served = kinds.all().map(kind -> served(kind, definitions.apply(kind)));
        if (path.equals(V2)) {
            return Option.some(sent(call, made(prefersProtobuf(call.accept()) ? PROTOBUF : V2, served), now));
        }
        Map<String, Vector<ServedKind>> groups =
                served.groupBy(each -> each.kind().groupVersionPath());
        return path.equals(V3)
                ? Option.some(sent(call, index(served), now))
                : groups.get(path.substring(V3.length())).map(group -> sent(call, made(path, group), now));
    }

    /** The first that the client names and the server has. */
    private static boolean prefersProtobuf(String accept) {
        return Vector.of(accept.split(","))
                .map(range -> range.replaceFirst(";.*", "").strip())
                .find(type -> type.equals(PROTOBUF) || type.equals(MediaTypes.JSON) || type.equals("*/*"))
                .contains(PROTOBUF);
    }

    private static ServedKind served(Kind<?> kind, Option<Unstructured> definition) {
        Vector<ServedKind.Part> parts = Subresource.of(kind, definition)
                .map(part -> new ServedKind.Part(
                        part.name(),
                        part.version().isEmpty() ? kind.apiVersion() : part.group() + "/" + part.version(),
                        part.kind(),
                        part.verbs()));
        return new ServedKind(
                kind,
                Discovery.verbs(kind),
                parts,
                definition.map(
                        defined -> DefinedVersion.of(defined, kind.version()).objectAt("schema", "openAPIV3Schema")));
    }

    /** @param path of the document, or the media type in which version 2 is wanted */
    private Made made(String path, Vector<ServedKind> kinds) {
        Made known = made.get(path);
        if (known != null && known.kinds().equals(kinds)) {
            return known;
        }
        Made fresh = switch (path) {
            case V2 -> made(kinds, ApiDescription.ofAll(kinds, Kinds.RELEASE));
            case PROTOBUF ->
                made(
                        kinds,
                        PROTOBUF.replace('@', '.'),
                        SwaggerWriter.write(ApiDescription.ofAll(kinds, Kinds.RELEASE)));
            default -> made(kinds, ApiDescription.ofGroupVersion(kinds, Kinds.RELEASE));
        };
        made.put(path, fresh);
        return fresh;
    }

    private static Made made(Vector<ServedKind> kinds, JsonObject document) {
        String text = JsonText.compact(document) + "\n";
        return made(kinds, MediaTypes.JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Made made(Vector<ServedKind> kinds, String mediaType, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(content);
            return new Made(
                    kinds, mediaType, content, HexFormat.of().withUpperCase().formatHex(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-512", missing);
        }
    }

    /** Where each group version is described, with the hash by which a client may keep it. */
    private Made index(Vector<ServedKind> served) {
        JsonObject paths = JsonObject.EMPTY;
        for (var group : served.groupBy(each -> each.kind().groupVersionPath())) {
            String path = V3 + group._1;
            paths = paths.with(
                    group._1.substring(1),
                    JsonObject.EMPTY.with(
                            "serverRelativeURL",
                            path + "?hash=" + made(path, group._2).hash()));
        }
        return made(served, JsonObject.EMPTY.with("paths", paths));
    }

    private static Reply sent(Call call, Made made, Instant now) {
        String tag = "\"" + made.hash() + "\"";
        boolean isPinned = call.query().get("hash").contains(made.hash());
        Map<String, String> headers = LinkedHashMap.of("ETag", tag, "Vary", "Accept");
        Map<String, String> all = isPinned
                ? headers.put("Cache-Control", "public, immutable")
                        .put(
                                "Expires",
                                DateTimeFormatter.RFC_1123_DATE_TIME
                                        .withLocale(Locale.ROOT)
                                        .format(now.atOffset(ZoneOffset.UTC).plusDays(DAYS_OF_A_HASH)))
                : headers.put("Cache-Control", "no-cache, private");
        boolean isKnown = Vector.of(call.ifNoneMatch().split(","))
                .map(String::trim)
                .exists(known -> known.equals(tag) || known.equals("*"));
        return new Reply.Document(
                isKnown ? 304 : 200, made.mediaType(), isKnown ? new byte[0] : made.content(), all, Vector.empty());
    }
}
