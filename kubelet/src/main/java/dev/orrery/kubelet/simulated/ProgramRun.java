package dev.orrery.kubelet.simulated;

import dev.orrery.api.request.Request;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * A program that runs: an immutable value that knows when it acts next. A record of plain values, of times, of Vavr's
 * collections and of further records, so that it can be written down and go on in another process.
 */
public interface ProgramRun {

    /** When it acts next; none when it only waits from now on. */
    default Option<Instant> next() {
        return Option.none();
    }

    /**
     * Acts once, at {@link #next()}.
     *
     * @throws IllegalStateException for a program that never acts
     */
    default Did act(Files files) {
        throw new IllegalStateException("does nothing");
    }

    /** When it will end by itself, and how; known from the start. None for a program that runs until it is stopped. */
    default Option<Exit> exit() {
        return Option.none();
    }

    /** When it speaks to the API next; none for a program that never does. Then the node looks after it in time. */
    default Option<Instant> speaks() {
        return Option.none();
    }

    /**
     * Speaks to the API once, at {@link #speaks()}. What becomes of its requests it finds out by looking again, later.
     *
     * @throws IllegalStateException for a program that never speaks
     */
    default Spoken speak(Files files, Objects objects) {
        throw new IllegalStateException("speaks to nobody");
    }

    /** The objects of the cluster as they are at the moment of speaking. */
    @FunctionalInterface
    interface Objects {

        /** @param namespace empty for kinds of the whole cluster */
        Option<KubernetesObject> get(Kind<?> kind, String namespace, String name);
    }

    /** The run after it has spoken, what it asks for, and what it printed. Its next time to speak must be a later one. */
    record Spoken(ProgramRun after, Vector<Request> requests, Vector<String> lines) {}

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
