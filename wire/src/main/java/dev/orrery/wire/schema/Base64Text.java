package dev.orrery.wire.schema;

import io.vavr.control.Option;

/**
 * Bytes as text.
 *
 * @see <a href="https://pkg.go.dev/encoding/base64#CorruptInputError">the decoder whose complaints clients read</a>
 */
final class Base64Text {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int GROUP = 4;

    private Base64Text() {}

    /** Where a text stops to be Base64 with padding, or none; line ends do not count. */
    static Option<Integer> corruptAt(String text) {
        int inGroup = 0;
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here == '=') {
                return inGroup < 2 ? Option.some(i) : corruptPadding(text, i, GROUP - inGroup);
            }
            if (ALPHABET.indexOf(here) >= 0) {
                inGroup = (inGroup + 1) % GROUP;
            } else if (!isLineEnd(here)) {
                return Option.some(i);
            }
        }
        return inGroup == 0 ? Option.none() : Option.some(text.length() - inGroup);
    }

    private static Option<Integer> corruptPadding(String text, int start, int missing) {
        int seen = 0;
        for (int i = start; i < text.length(); i++) {
            boolean isPadding = text.charAt(i) == '=' && seen < missing;
            if (!isPadding && !isLineEnd(text.charAt(i))) {
                return Option.some(i);
            }
            seen += isPadding ? 1 : 0;
        }
        return seen == missing ? Option.none() : Option.some(text.length());
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }
}
