package dev.orrery.apiserver.http;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes bearer tokens. */
public final class Tokens {
    private static final int BYTES = 32;

    private Tokens() {}

    /** A token that nobody can guess. */
    public static String fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
