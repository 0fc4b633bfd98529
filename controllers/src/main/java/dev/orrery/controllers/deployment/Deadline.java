package dev.orrery.controllers.deployment;

import dev.orrery.api.controller.Wake;
import dev.orrery.model.apps.Deployment;
import dev.orrery.model.meta.Condition;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * By when a rollout must have got on: {@code progressDeadlineSeconds} after the last sign of progress.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#progress-deadline-seconds">Progress
 *     deadline seconds</a> and BEHAVIOUR rule 36
 */
final class Deadline {

    /** A deadline has passed when it is over, not when it is reached; Kubernetes looks again a second later. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private Deadline() {}

    static boolean isSet(Deployment deployment) {
        return seconds(deployment).isDefined();
    }

    private static Option<Integer> seconds(Deployment deployment) {
        return deployment.spec().progressDeadlineSeconds().filter(seconds -> seconds != Integer.MAX_VALUE);
    }

    /** Whether the last sign of progress is too long ago. */
    static boolean isOver(Deployment deployment, Condition progressing, Instant now) {
        return Progress.hasTimedOut(progressing)
                || !Progress.isComplete(progressing)
                        && end(deployment, progressing).exists(end -> end.isBefore(now));
    }

    private static Option<Instant> end(Deployment deployment, Condition progressing) {
        return seconds(deployment)
                .flatMap(seconds -> progressing.lastUpdateTime().map(since -> since.plusSeconds(seconds)));
    }

    /** When to look whether the deadline has passed; none when nothing runs against it. */
    static Option<Wake> wake(Deployment reported, Instant now) {
        return reported.status()
                .condition(Conditions.PROGRESSING)
                .filter(progressing -> !Progress.isDone(reported, reported.status()))
                .filter(progressing -> !Progress.hasTimedOut(progressing) && !Progress.isComplete(progressing))
                .flatMap(progressing -> end(reported, progressing))
                .map(end -> Duration.between(now, end))
                .map(left -> Wake.forProgress((left.isNegative() ? Duration.ZERO : left).plus(MARGIN)));
    }
}
