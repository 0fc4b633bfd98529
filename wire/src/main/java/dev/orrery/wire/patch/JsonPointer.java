package dev.orrery.wire.patch;

import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** A place inside a JSON value (RFC 6901): the names and indexes on the way to it. */
record JsonPointer(Vector<String> tokens) {

    static Either<PatchFault, JsonPointer> parse(String text) {
        if (text.isEmpty()) {
            return Either.right(new JsonPointer(Vector.empty()));
        }
        if (text.charAt(0) != '/') {
            return Either.left(PatchFault.unprocessable("path \"" + text + "\" does not begin with \"/\""));
        }
        Vector<String> tokens = Vector.of(text.substring(1).split("/", -1));
        return Either.right(new JsonPointer(tokens.map(JsonPointer::unescape)));
    }

    private static String unescape(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }

    boolean isRoot() {
        return tokens.isEmpty();
    }

    /** Whether the other place lies strictly inside this one. */
    boolean contains(JsonPointer other) {
        return other.tokens.size() > tokens.size() && other.tokens.startsWith(tokens);
    }

    @Override
    public String toString() {
        return tokens.map(token -> "/" + token.replace("~", "~0").replace("/", "~1"))
                .mkString();
    }
}
