package dev.orrery.kubectl.create;

import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What {@code --append-hash} adds to a name.
 *
 * @see <a href="https://github.com/kubernetes/kubectl/blob/v0.33.0/pkg/util/hash/hash.go">hash.go</a>
 */
final class ContentHash {
    private static final int LENGTH = 10;
    private static final String SPOKEN_WRONGLY = "013ae";
    private static final String INSTEAD = "ghkmt";

    private ContentHash() {}

    /** A start of the digest, without vowels and the digits that look like them, so that no word comes of it. */
    static String of(JsonObject content) {
        StringBuilder hash = new StringBuilder(digest(JsonText.compact(content)).substring(0, LENGTH));
        for (int i = 0; i < LENGTH; i++) {
            int at = SPOKEN_WRONGLY.indexOf(hash.charAt(i));
            if (at >= 0) {
                hash.setCharAt(i, INSTEAD.charAt(at));
            }
        }
        return hash.toString();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
