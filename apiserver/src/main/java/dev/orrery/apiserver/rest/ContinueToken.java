package dev.orrery.apiserver.rest;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a list that was limited goes on (BEHAVIOUR 164).
 *
 * @param revision of the list's first part, which the rest is to be of as well; -1 where that is gone and the client takes
 *     things as they are now
 * @param after the last object that the client has
 */
record ContinueToken(long revision, String after) {
    private static final long INCONSISTENT = -1;

    /** Ends a key: what comes next in the store after an object is the object's key with this behind it. */
    private static final String BEHIND = "\u0000";

    boolean isConsistent() {
        return revision != INCONSISTENT;
    }

    /** The same place in things as they are now. */
    ContinueToken inconsistent() {
        return new ContinueToken(INCONSISTENT, after);
    }

    String text() {
        JsonObject content = JsonObject.EMPTY
                .with("v", "meta.k8s.io/v1")
                .with("rv", revision)
                .with("start", after + BEHIND);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JsonText.compact(content).getBytes(StandardCharsets.UTF_8));
    }

    /** The left says what is wrong with a text. */
    static Either<String, ContinueToken> parse(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return Either.left("continue key is not valid: " + notBase64.getMessage());
        }
        return JsonText.parse(new String(bytes, StandardCharsets.UTF_8))
                .mapLeft(fault -> "continue key is not valid: " + fault.message())
                .flatMap(ContinueToken::of);
    }

    private static Either<String, ContinueToken> of(Json content) {
        String start = content.textAt("start");
        if (!content.textAt("v").equals("meta.k8s.io/v1")) {
            return Either.left("continue key is not valid: server does not recognize this encoded version \""
                    + content.textAt("v") + "\"");
        }
        return start.isEmpty() || content.numberAt("rv") == 0
                ? Either.left("continue key is not valid: incorrect encoded start resourceVersion (version"
                        + " meta.k8s.io/v1)")
                : Either.right(new ContinueToken(content.numberAt("rv"), start.replace(BEHIND, "")));
    }
}
