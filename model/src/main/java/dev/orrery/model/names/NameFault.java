package dev.orrery.model.names;

import io.vavr.collection.Vector;

/** The sentences of Kubernetes' validation that several rules share. */
final class NameFault {

    static final String EMPTY = "must be non-empty";

    private NameFault() {}

    static Vector<String> ifLonger(String text, int limit) {
        return NameCharacters.length(text) > limit
                ? Vector.of("must be no more than " + limit + " bytes")
                : Vector.empty();
    }

    /** A message that ends with examples and with the pattern; the two blanks before "or" are Kubernetes' own. */
    static String ofPattern(String message, String pattern, String... examples) {
        String listed = "'" + String.join("',  or '", examples) + "', ";
        return message + " (e.g. " + listed + "regex used for validation is '" + pattern + "')";
    }
}
