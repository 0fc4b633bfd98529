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
        return framed(text, NameCharacters::isLowerOrDigit, c -> isLowerOrDigit(c) || c == '-');
    }

    /** Labels of DNS, joined by points. */
    static boolean isDnsSubdomain(String text) {
        int start = 0;
        for (int end = text.indexOf('.'); end >= 0; end = text.indexOf('.', start)) {
            if (!isDnsLabel(text.substring(start, end))) {
                return false;
            }
            start = end + 1;
        }
        return isDnsLabel(text.substring(start));
    }

    /** {@code ([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]}. */
    static boolean isNamePart(String text) {
        return framed(text, NameCharacters::isAlphanumeric, c -> isAlphanumeric(c) || "-_.".indexOf(c) >= 0);
    }

    private static boolean framed(String text, IntPredicate ends, IntPredicate within) {
        return !text.isEmpty()
                && ends.test(text.charAt(0))
                && ends.test(text.charAt(text.length() - 1))
                && all(text, within);
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
