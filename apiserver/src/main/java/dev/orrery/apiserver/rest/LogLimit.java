package dev.orrery.apiserver.rest;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;

/**
 * How many bytes of a log a client still wants.
 *
 * @param bytes none for all of them
 */
record LogLimit(Option<Long> bytes) {

    /** What is left of a text within the limit, and what is left of the limit. */
    record Cut(String text, LogLimit rest) {}

    boolean isReached() {
        return bytes.exists(left -> left <= 0);
    }

    Cut cut(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        int length = (int) Math.min(encoded.length, bytes.getOrElse(Long.MAX_VALUE));
        String kept = length == encoded.length ? text : new String(encoded, 0, length, StandardCharsets.UTF_8);
        return new Cut(kept, new LogLimit(bytes.map(left -> left - length)));
    }
}
