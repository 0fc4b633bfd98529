package dev.orrery.kubelet.simulated;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** A program that runs: an immutable value that knows when it acts next. */
public interface ProgramRun {

    /** When it acts next; none when it only waits from now on. */
    Option<Instant> next();

    /** Acts once, at {@link #next()}. */
    Did act(Files files);

    /** When it will end by itself, and how; known from the start. None for a program that runs until it is stopped. */
    default Option<Exit> exit() {
        return Option.none();
    }

    /** What the container's file system holds, volumes included, at the moment of acting. */
    @FunctionalInterface
    interface Files {
        Option<String> read(String path);
    }

    /** The run after an act, what it printed, and which files have which text now. */
    record Did(ProgramRun after, Vector<String> lines, Map<String, String> writes) {

        public static Did nothing(ProgramRun after) {
            return new Did(after, Vector.empty(), HashMap.empty());
        }

        public static Did print(ProgramRun after, String line) {
            return new Did(after, Vector.of(line), HashMap.empty());
        }

        public static Did write(ProgramRun after, String path, String text) {
            return new Did(after, Vector.empty(), HashMap.of(path, text));
        }
    }

    /** The end of a program. */
    record Exit(Instant at, int code) {}
}
