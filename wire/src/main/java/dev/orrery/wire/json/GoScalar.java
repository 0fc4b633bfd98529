package dev.orrery.wire.json;

import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonBoolean;
import dev.orrery.model.json.JsonNumber;
import dev.orrery.model.json.JsonString;

/**
 * The scalars of JSON as Go's {@code encoding/json} writes them.
 *
 * <p>Besides what JSON demands it escapes {@code <}, {@code >}, {@code &} (safe inside HTML) and the two line separators
 * U+2028 and U+2029; half of a surrogate pair, which UTF-8 cannot carry, becomes U+FFFD.
 */
final class GoScalar {

    private static final String HEX = "0123456789abcdef";

    private GoScalar() {}

    static void append(StringBuilder out, Json scalar) {
        if (scalar instanceof JsonString string) {
            appendQuoted(out, string.value());
        } else if (scalar instanceof JsonNumber number) {
            out.append(GoNumber.inJson(number.value()));
        } else if (scalar instanceof JsonBoolean bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    static void appendQuoted(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                out.append('\uFFFD');
            } else {
                appendEscaped(out, c);
            }
        }
        out.append('"');
    }

    private static void appendEscaped(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '<', '>', '&', '\u2028', '\u2029' -> appendHex(out, c);
            default -> {
                if (c < ' ') {
                    appendHex(out, c);
                } else {
                    out.append(c);
                }
            }
        }
    }

    private static void appendHex(StringBuilder out, char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 0xf));
        }
    }
}
