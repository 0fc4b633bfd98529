package dev.orrery.wire.json;

import dev.orrery.model.json.Json;
import io.vavr.collection.Vector;
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
     * A value that was read, and what was read twice.
     *
     * @param duplicates the paths of names that occur twice in one object, such as {@code spec.containers[0].image}
     */
    public record Lenient(Json value, Vector<String> duplicates) {}

    /** Reads exactly one value; of a name that occurs twice in one object the last value counts. */
    public static Either<SyntaxFault, Lenient> parseLeniently(String text) {
        return JsonReader.readLeniently(text);
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
        return indented(value, "    ");
    }

    /** Prints as the API server does for people: as {@link #pretty}, but with an indent of two blanks. */
    public static String served(Json value) {
        return indented(value, "  ");
    }

    private static String indented(Json value, String indent) {
        PrettyPrinter printer = new PrettyPrinter(indent);
        printer.print(value);
        return printer.toString();
    }
}
