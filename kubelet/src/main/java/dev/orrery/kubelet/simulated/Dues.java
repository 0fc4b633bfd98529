package dev.orrery.kubelet.simulated;

import dev.orrery.kubelet.simulated.Stage.Ended;
import dev.orrery.kubelet.simulated.Stage.NoConfig;
import dev.orrery.kubelet.simulated.Stage.NoImage;
import dev.orrery.kubelet.simulated.Stage.Pulling;
import dev.orrery.kubelet.simulated.Stage.Running;
import dev.orrery.kubelet.simulated.Stage.Starting;
import dev.orrery.model.core.Container;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * When a pod must be looked at again, and whether somebody waits for it: for starting, stopping and the first three retries,
 * but neither for later ones nor for the end of a program that is to run on.
 */
record Dues(PodTurn turn) {

    private static final int RETRIES_WAITED_FOR = 3;
    private static final Duration LAST_DELAY_WAITED_FOR = Duration.ofSeconds(40);

    Due due() {
        Due due = Due.NEVER;
        for (Container container : turn.pod().spec().initContainers()) {
            due = with(due, container, Role.ofInit(container));
        }
        for (Container container : turn.pod().spec().containers()) {
            due = with(due, container, Role.MAIN);
        }
        boolean isMounting =
                !turn.run().hasSandbox() && turn.run().mounting().missing().isDefined();
        return isMounting ? due.or(turn.run().mounting().nextTry(), false) : due;
    }

    private Due with(Due due, Container container, Role role) {
        ContainerRun run = turn.container(container.name());
        Stage stage = run.stage();
        int upcoming = run.ended().isDefined() ? run.restarts() + 1 : run.restarts();
        boolean isEarly = upcoming <= RETRIES_WAITED_FOR;
        if (stage instanceof Pulling pulling) {
            return due.or(pulling.until(), isPullEarly(run));
        }
        if (stage instanceof NoImage without) {
            return due.or(without.next(), isPullEarly(run));
        }
        if (stage instanceof NoConfig lacking) {
            return due.or(lacking.retryAt(), false);
        }
        if (stage instanceof Starting starting) {
            return due.or(starting.until(), isEarly);
        }
        if (stage instanceof Running running) {
            return running(due, running, role, isEarly);
        }
        return stage instanceof Ended ended
                ? with(with(due, ended.restartAt(), isEarly), ended.backOffShownAt(), isEarly)
                : due;
    }

    private static boolean isPullEarly(ContainerRun run) {
        return run.pulls().delay().compareTo(LAST_DELAY_WAITED_FOR) <= 0;
    }

    private Due running(Due due, Running running, Role role, boolean isEarly) {
        boolean isWaitedFor = running.stop().isDefined() || role.isToEnd(turn.pod()) && isEarly;
        Due speaking = with(due, running.program().speaks(), false);
        Due ending = with(speaking, ContainerLife.exit(running).map(ProgramRun.Exit::at), isWaitedFor);
        return ending.or(new Probing(turn, running).next(isEarly));
    }

    private static Due with(Due due, Option<Instant> at, boolean isProgress) {
        return at.map(instant -> due.or(instant, isProgress)).getOrElse(due);
    }
}
