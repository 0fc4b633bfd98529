package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Container;
import io.vavr.control.Option;
import java.time.Instant;

/** Where a container is in its life. */
sealed interface Stage {

    Stage WAITING = new Waiting();

    /** It is not its turn. */
    record Waiting() implements Stage {}

    /** Its image is on the way to the node. */
    record Pulling(Instant since, Instant until) implements Stage {}

    /**
     * Its image could not be had.
     *
     * @param reason {@code ErrImagePull}, then {@code ImagePullBackOff}; or {@code ErrImageNeverPull}
     * @param error why not
     * @param next when the reason changes, or the next try is made
     */
    record NoImage(String reason, String error, Instant next, Instant retryAt) implements Stage {}

    /** It is created; its program runs soon. */
    record Starting(Instant until) implements Stage {}

    /** Its program runs. */
    record Running(Container container, ProgramRun program, Instant startedAt, Probed probed, Option<Stop> stop)
            implements Stage {

        Running with(ProgramRun changed) {
            return new Running(container, changed, startedAt, probed, stop);
        }

        Running with(Probed changed) {
            return new Running(container, program, startedAt, changed, stop);
        }

        Running with(Stop changed) {
            return new Running(container, program, startedAt, probed, Option.some(changed));
        }
    }

    /**
     * Its program has ended.
     *
     * @param restartAt when it starts again; none when it does not
     */
    record Ended(Option<Instant> restartAt) implements Stage {}

    /** A program was told to stop, and when it will have. */
    record Stop(Instant at, int exitCode) {

        private static final int KILLED = 128 + 9;

        /** The program gets SIGTERM, and SIGKILL if it is not gone at the deadline. */
        static Stop of(Program.Farewell farewell, Instant now, Instant deadline) {
            return new Stop(now.plus(farewell.after()), farewell.exitCode()).by(deadline);
        }

        /** The same, but not later than then. */
        Stop by(Instant deadline) {
            return at.isAfter(deadline) ? new Stop(deadline, KILLED) : this;
        }
    }

    default boolean isRunning() {
        return this instanceof Running;
    }

    default Option<Running> running() {
        return this instanceof Running running ? Option.some(running) : Option.none();
    }
}
