package dev.orrery.controllers.deployment;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.DeploymentStatus;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.meta.Condition;
import io.vavr.control.Option;

/**
 * The condition Progressing: whether a rollout gets on, is done, or is stuck.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/controller/deployment/progress.go">progress.go</a>
 *     and BEHAVIOUR rule 30
 */
final class Progress {

    static final String CREATED = "NewReplicaSetCreated";
    static final String FOUND = "FoundNewReplicaSet";
    static final String NOT_CREATED = "ReplicaSetCreateError";
    private static final String UPDATED = "ReplicaSetUpdated";
    private static final String AVAILABLE = "NewReplicaSetAvailable";
    private static final String TIMED_OUT = "ProgressDeadlineExceeded";

    private Progress() {}

    static boolean isComplete(Condition progressing) {
        return progressing.reason().contains(AVAILABLE);
    }

    static boolean hasTimedOut(Condition progressing) {
        return progressing.reason().contains(TIMED_OUT);
    }

    /** Whether every pod is of the present template and available, and the present wishes are what was observed. */
    static boolean isDone(Deployment deployment, DeploymentStatus status) {
        int replicas = deployment.spec().replicas().getOrElse(1);
        return status.updatedReplicas() == replicas
                && status.replicas() == replicas
                && status.availableReplicas() == replicas
                && status.observedGeneration().getOrElse(0L)
                        >= deployment.metadata().generation().getOrElse(0L);
    }

    /** Whether more pods are new, ready or available than before, or fewer are old. */
    static boolean isMade(DeploymentStatus before, DeploymentStatus after) {
        return after.updatedReplicas() > before.updatedReplicas()
                || old(after) < old(before)
                || after.readyReplicas() > before.readyReplicas()
                || after.availableReplicas() > before.availableReplicas();
    }

    private static int old(DeploymentStatus status) {
        return status.replicas() - status.updatedReplicas();
    }

    /** The conditions with what is to be said of progress between the status that was reported last and the next one. */
    static Conditions judged(
            Conditions conditions, Deployment deployment, DeploymentStatus next, Option<ReplicaSet> young) {
        if (!Deadline.isSet(deployment)) {
            return conditions.without(Conditions.PROGRESSING);
        }
        Option<Condition> known = deployment.status().condition(Conditions.PROGRESSING);
        if (known.exists(Progress::isComplete) && next.replicas() == next.updatedReplicas()) {
            return conditions;
        }
        return estimated(conditions, deployment, next, subject(deployment, young));
    }

    private static Conditions estimated(
            Conditions conditions, Deployment deployment, DeploymentStatus next, String subject) {
        if (isDone(deployment, next)) {
            return conditions.with(
                    Conditions.PROGRESSING, "True", AVAILABLE, subject + " has successfully progressed.");
        }
        if (isMade(deployment.status(), next)) {
            return conditions.renewed(Conditions.PROGRESSING, "True", UPDATED, subject + " is progressing.");
        }
        boolean stuck = conditions
                .get(Conditions.PROGRESSING)
                .exists(progressing -> Deadline.isOver(deployment, progressing, conditions.now()));
        return stuck
                ? conditions.with(Conditions.PROGRESSING, "False", TIMED_OUT, subject + " has timed out progressing.")
                : conditions;
    }

    private static String subject(Deployment deployment, Option<ReplicaSet> young) {
        return young.map(set -> "ReplicaSet \"" + set.name() + "\"")
                .getOrElse(() -> "Deployment \"" + deployment.name() + "\"");
    }
}
