package dev.orrery.apiserver.rest;

import dev.orrery.api.request.User;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;

/**
 * One HTTP request, as far as the API looks at it.
 *
 * @param method {@code GET}, {@code POST}, …
 * @param path without the parameters, unescaped
 * @param accept the media types that the client takes, as it wrote them; empty when it did not say
 * @param contentType of the body, as the client wrote it; empty when it did not say
 * @param userAgent what the client calls itself; empty when it does not
 * @param ifNoneMatch the tags of what the client has kept; empty when it has nothing
 * @param user who calls
 * @param prefer what the client would like better; empty when it does not say
 */
@SuppressWarnings("ArrayRecordComponent") // calls are read, never compared
public record Call(
        String method,
        String path,
        Query query,
        String accept,
        String contentType,
        String userAgent,
        byte[] body,
        String ifNoneMatch,
        User user,
        String prefer) {

    /** A call of the administrator, whose client has kept nothing and prefers nothing. */
    public Call(
            String method, String path, Query query, String accept, String contentType, String userAgent, byte[] body) {
        this(method, path, query, accept, contentType, userAgent, body, "", User.ADMINISTRATOR, "");
    }

    /** The path, taken apart at its slashes, and without the word by which old clients watch. */
    Vector<String> parts() {
        Vector<String> parts = allParts();
        return watchAt(parts).fold(() -> parts, parts::removeAt);
    }

    private Vector<String> allParts() {
        return Vector.of(path.split("/")).filter(part -> !part.isEmpty());
    }

    /** Whether the path is an old one for watches: {@code /api/v1/watch/pods}. */
    boolean isWatchPath() {
        return watchAt(allParts()).isDefined();
    }

    private Option<Integer> watchAt(Vector<String> parts) {
        int place = parts.headOption().contains("api") ? 2 : 3;
        return Option.when(
                method.equals("GET")
                        && path.startsWith("/api")
                        && parts.size() > place + 1
                        && parts.get(place).equals("watch"),
                place);
    }

    /** Whether a person is to read the answer: they say so, or call with what people call with. */
    boolean isForPeople() {
        return query.parameters().containsKey("pretty")
                ? query.isOn("pretty")
                : Vector.of("curl", "Wget", "Mozilla/5.0").exists(userAgent::startsWith);
    }

    /** The media type of the body, without parameters; JSON when the client did not say. */
    String mediaType() {
        String bare = contentType.split(";", 2)[0].trim();
        return bare.isEmpty() ? MediaTypes.JSON : bare;
    }

    /** The body as text. */
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean prefers(String preference) {
        return Vector.of(prefer.split("[,;]")).map(String::trim).contains(preference);
    }

    boolean hasBody() {
        return body.length > 0;
    }

    /** Who writes, where the client did not say: the first word of what it calls itself. */
    String fieldManager() {
        String product = userAgent.split("/", 2)[0].trim();
        return query.get("fieldManager").getOrElse(product.isEmpty() ? "unknown" : product);
    }
}
