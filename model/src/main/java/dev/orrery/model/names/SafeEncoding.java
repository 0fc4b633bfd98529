package dev.orrery.model.names;

import java.nio.charset.StandardCharsets;

/**
 * Names that Kubernetes makes up, in letters and digits from which no word can be formed by accident.
 *
 * @see <a href="https://pkg.go.dev/k8s.io/apimachinery/pkg/util/rand">apimachinery's rand</a>
 */
public final class SafeEncoding {

    /** No vowels, and none of 0, 1 and 3. */
    public static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

    private static final int FNV_OFFSET = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private SafeEncoding() {}

    /** Each character of a text, replaced by one of the alphabet. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int place = 0; place < text.length(); place++) {
            encoded.append(ALPHABET.charAt(text.charAt(place) % ALPHABET.length()));
        }
        return encoded.toString();
    }

    /**
     * The hash that names ReplicaSets and ControllerRevisions: FNV-1a over a canonical text, in decimal, encoded. BEHAVIOUR
     * rule 2: any stable hash in this alphabet looks the same to users.
     *
     * @param collisions how often this hash was found taken by another template
     */
    public static String hash(String canonical, int collisions) {
        int hash = FNV_OFFSET;
        String salted = collisions == 0 ? canonical : canonical + "#" + collisions;
        for (byte octet : salted.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
        }
        return encode(Integer.toUnsignedString(hash));
    }
}
