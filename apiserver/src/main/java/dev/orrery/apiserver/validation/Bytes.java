package dev.orrery.apiserver.validation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How much room texts take, in UTF-8 or behind their Base64. */
final class Bytes {

    private Bytes() {}

    static int of(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The size of what a Base64 text encodes; of the text itself when it encodes nothing. */
    static int encodedIn(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length;
        } catch (IllegalArgumentException malformed) {
            return of(base64);
        }
    }
}
