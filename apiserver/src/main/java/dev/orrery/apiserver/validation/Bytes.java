package dev.orrery.apiserver.validation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How much room texts take, in UTF-8 or behind their Base64. */
final class Bytes {

    private Bytes() {}

    static int of(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The text that a Base64 text encodes; the text itself when it encodes nothing. */
    static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return base64;
        }
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
