package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.ContainerTerminated;
import io.vavr.control.Option;

/**
 * What a node knows of one container of a pod.
 *
 * @param hindrance why it does not run, when the kubelet has said so
 * @param restarts how many runs there were before the newest one
 * @param ended how the newest run ended
 * @param last how the run before it ended
 * @param pulls the delay after the image could not be pulled
 * @param crashes the delay after the program ended
 * @param log of the newest run
 * @param previous the log of the run before it
 */
record ContainerRun(
        Stage stage,
        Option<Hindrance> hindrance,
        int restarts,
        Option<ContainerTerminated> ended,
        Option<ContainerTerminated> last,
        RestartDelay pulls,
        RestartDelay crashes,
        Log log,
        Log previous) {

    static final ContainerRun NEW = new ContainerRun(
            Stage.WAITING,
            Option.none(),
            0,
            Option.none(),
            Option.none(),
            RestartDelay.NONE,
            RestartDelay.NONE,
            Log.EMPTY,
            Log.EMPTY);

    /** Nothing hinders a container that runs, and none that nobody tries to run. */
    ContainerRun with(Stage changed) {
        Option<Hindrance> said = changed.isAttempt() ? hindrance : Option.none();
        return new ContainerRun(changed, said, restarts, ended, last, pulls, crashes, log, previous);
    }

    ContainerRun hinderedBy(Hindrance said) {
        return new ContainerRun(stage, Option.some(said), restarts, ended, last, pulls, crashes, log, previous);
    }

    ContainerRun withPulls(RestartDelay changed) {
        return new ContainerRun(stage, hindrance, restarts, ended, last, changed, crashes, log, previous);
    }

    ContainerRun withCrashes(RestartDelay changed) {
        return new ContainerRun(stage, hindrance, restarts, ended, last, pulls, changed, log, previous);
    }

    ContainerRun with(Log changed) {
        return new ContainerRun(stage, hindrance, restarts, ended, last, pulls, crashes, changed, previous);
    }

    ContainerRun ended(ContainerTerminated how, Stage.Ended after) {
        return new ContainerRun(after, Option.none(), restarts, Option.some(how), last, pulls, crashes, log, previous);
    }

    /** A run starts; an ended one becomes the previous. */
    ContainerRun startsAgain() {
        return ended.isEmpty()
                ? this
                : new ContainerRun(
                        stage, hindrance, restarts + 1, Option.none(), ended, pulls, crashes, Log.EMPTY, log);
    }

    /** Whether the container ended with success and stays that way. */
    boolean isDone() {
        return isOver() && ended.exists(how -> how.exitCode() == 0);
    }

    /** Whether the container ended and does not start again. */
    boolean isOver() {
        return stage instanceof Stage.Ended end && end.restartAt().isEmpty();
    }

    /** Whether it runs and its startup probe, if there is one, has succeeded. */
    boolean isStarted() {
        return stage instanceof Stage.Running running
                && running.probed().startedAt().isDefined();
    }
}
