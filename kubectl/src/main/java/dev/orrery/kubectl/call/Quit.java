package dev.orrery.kubectl.call;

import io.vavr.collection.Vector;

/**
 * Ends one command early; thrown inside a verb and turned into an exit code by the facade, never seen outside this module.
 *
 * <p>A command of kubectl has many places at which it gives up, most of them deep inside a loop over objects; each of them
 * prints the same way.
 */
public final class Quit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Vector<String> lines;
    private final int exitCode;

    private Quit(Vector<String> lines, int exitCode) {
        super(lines.mkString("\n"), null, false, false);
        this.lines = lines;
        this.exitCode = exitCode;
    }

    /** Prints {@code error: } and the message, and ends with 1. */
    public static Quit error(String message) {
        return new Quit(Vector.of("error: " + message), 1);
    }

    /** Prints complete lines and ends with 1. */
    public static Quit lines(Vector<String> lines) {
        return new Quit(lines, 1);
    }

    /** A call that was typed wrongly: says where its help is. */
    public static Quit usage(String command, String message) {
        return lines(Vector.of("error: " + message, "See 'kubectl " + command + " -h' for help and examples"));
    }

    /** What kubectl has and orrery has not. */
    public static Quit unsupported(String what) {
        return error(what + " is not supported by orrery");
    }

    /** Ends as the {@code timeout} command ends what it stops: silently, with 124. */
    public static Quit stopped() {
        return new Quit(Vector.empty(), 124);
    }

    /** The same with another exit code. */
    public Quit endingWith(int code) {
        return new Quit(lines, code);
    }

    public Vector<String> lines() {
        return lines;
    }

    public int exitCode() {
        return exitCode;
    }
}
