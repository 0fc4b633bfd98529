package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Container;
import io.vavr.collection.SortedMap;
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
     * @param error why not
     * @param next when the kubelet says that it waits, or the next try is made
     */
    record NoImage(String error, Instant next, Instant retryAt) implements Stage {}

    /** It could not be created for lack of a ConfigMap or Secret. */
    record NoConfig(Instant retryAt) implements Stage {}

    /**
     * It is created; its program runs soon.
     *
     * @param environment the variables that it was created with
     */
    record Starting(Instant until, SortedMap<String, String> environment) implements Stage {}

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
     * @param backOffShownAt when the kubelet says that it holds the restart back; none when it does not, or has
     */
    record Ended(Option<Instant> restartAt, Option<Instant> backOffShownAt) implements Stage {

        static final Ended FOR_GOOD = new Ended(Option.none(), Option.none());

        /** It starts again then; unless that is at once, the kubelet shows first how it ended and then that it waits. */
        static Ended until(Instant restartAt, Instant end) {
            Instant shown = end.plus(ImagePull.ERROR_SHOWN);
            return new Ended(Option.some(restartAt), Option.some(shown).filter(restartAt::isAfter));
        }

        Ended shown() {
            return new Ended(restartAt, Option.none());
        }
    }

    /**
     * A program was told to stop, and when it will have.
     *
     * @param deadline when it is killed at the latest
     */
    record Stop(Instant at, int exitCode, Instant deadline) {

        private static final int KILLED = 128 + 9;

        /** The program gets SIGTERM, and SIGKILL if it is not gone at the deadline. */
        static Stop of(Program.Farewell farewell, Instant now, Instant deadline) {
            Instant end = now.plus(farewell.after());
            return end.isAfter(deadline)
                    ? new Stop(deadline, KILLED, deadline)
                    : new Stop(end, farewell.exitCode(), deadline);
        }

        /** The same, when patience ends sooner than it was said to. */
        Stop by(Instant sooner) {
            return sooner.isBefore(deadline) && at.isAfter(sooner) ? new Stop(sooner, KILLED, sooner) : this;
        }
    }

    /** Whether the kubelet is about to run the container, sooner or later. */
    default boolean isAttempt() {
        return !(this instanceof Waiting || this instanceof Running)
                && !(this instanceof Ended end && end.restartAt().isEmpty());
    }

    default boolean isRunning() {
        return this instanceof Running;
    }

    default Option<Running> running() {
        return this instanceof Running running ? Option.some(running) : Option.none();
    }
}
