package dev.orrery.model.names;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/**
 * Which characters a name is made of; each method is one of Kubernetes' regular expressions, read in one pass.
 *
 * <p>Scanning instead of matching: names are checked on every request, and a pattern with a repeated group can exhaust
 * Java's stack on a long text.
 */
final class NameCharacters {

    private NameCharacters() {}

    /** {@code [a-z0-9]([-a-z0-9]*[a-z0-9])?}. */
    static boolean isDnsLabel(String text) {
        return isDnsLabel(text, 0, text.length());
    }

    private static boolean isDnsLabel(String text, int start, int end) {
        if (start == end || text.charAt(start) == '-' || text.charAt(end - 1) == '-') {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!isLowerOrDigit(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** Labels of DNS, joined by points. */
    static boolean isDnsSubdomain(String text) {
        int start = 0;
        for (int end = text.indexOf('.'); end >= 0; end = text.indexOf('.', start)) {
            if (!isDnsLabel(text, start, end)) {
                return false;
            }
            start = end + 1;
        }
        return isDnsLabel(text, start, text.length());
    }

    /** {@code ([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]}. */
    static boolean isNamePart(String text) {
        return !text.isEmpty()
                && isAlphanumeric(text.charAt(0))
                && isAlphanumeric(text.charAt(text.length() - 1))
                && all(text, c -> isAlphanumeric(c) || "-_.".indexOf(c) >= 0);
    }

    static boolean all(String text, IntPredicate allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isLowerOrDigit(int c) {
        return isLower(c) || c >= '0' && c <= '9';
    }

    static boolean isAlphanumeric(int c) {
        return isLowerOrDigit(c) || c >= 'A' && c <= 'Z';
    }

    /** The length that Go counts: bytes of UTF-8. */
    static int length(String text) {
        return all(text, c -> c < 0x80) ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
