package dev.orrery.controllers.deployment;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.meta.Condition;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Tells that a Deployment is paused, or goes on: the progress deadline does not run meanwhile, and starts anew after it.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#pausing-and-resuming-a-deployment">Pausing
 *     and resuming a rollout of a Deployment</a> and BEHAVIOUR rule 28
 */
final class Pause {

    private static final String PAUSED = "DeploymentPaused";

    private Pause() {}

    static boolean isOn(Deployment deployment) {
        return deployment.spec().paused().getOrElse(false);
    }

    static Draft told(Draft draft, Instant now) {
        Deployment deployment = draft.deployment();
        Option<Condition> known = deployment.status().condition(Conditions.PROGRESSING);
        boolean toldPaused = known.exists(progressing -> progressing.reason().contains(PAUSED));
        if (!Deadline.isSet(deployment) || known.exists(Progress::hasTimedOut) || toldPaused == isOn(deployment)) {
            return draft;
        }
        Conditions conditions = Conditions.of(deployment, now);
        return toldPaused
                ? draft.saying(
                        unknown(conditions, "DeploymentResumed", "resumed").on(deployment), "resumed")
                : draft.saying(unknown(conditions, PAUSED, "paused").on(deployment), "paused");
    }

    private static Conditions unknown(Conditions conditions, String reason, String what) {
        return conditions.with(Conditions.PROGRESSING, "Unknown", reason, "Deployment is " + what);
    }
}
