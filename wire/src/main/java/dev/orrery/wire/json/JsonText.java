package dev.orrery.wire.json;

import dev.orrery.model.json.Json;
import io.vavr.control.Either;

/** JSON as text: one strict way to read it, and the two ways in which Kubernetes prints it. */
public final class JsonText {

    /**
     * How many arrays and objects may be open at once in a text that is read.
     *
     * <p>Comparing and hashing two trees recurses through some twenty frames a level inside the persistent maps, so this is
     * what keeps every later use of a value inside an ordinary stack. Real objects stay below 100.
     */
    public static final int MAX_NESTING_DEPTH = 256;

    private JsonText() {}

    /**
     * Reads exactly one value.
     *
     * <p>Numbers stay exact. Anything after the value, a name that occurs twice in one object, and nesting deeper than
     * {@value #MAX_NESTING_DEPTH} are faults.
     */
    public static Either<SyntaxFault, Json> parse(String text) {
        return JsonReader.read(text);
    }

    /**
     * Prints the canonical form: names sorted, no blanks, escapes as Go's {@code encoding/json} writes them.
     *
     * <p>Equal values print the same text, so hashes and the last-applied annotation are taken over it.
     */
    public static String compact(Json value) {
        CompactPrinter printer = new CompactPrinter();
        printer.print(value);
        return printer.toString();
    }

    /** Prints as {@code kubectl get -o json} does: names sorted, an indent of four blanks, no newline at the end. */
    public static String pretty(Json value) {
        PrettyPrinter printer = new PrettyPrinter();
        printer.print(value);
        return printer.toString();
    }
}
