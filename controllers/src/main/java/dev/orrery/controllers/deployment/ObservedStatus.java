package dev.orrery.controllers.deployment;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.DeploymentStatus;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.apps.ReplicaSetStatus;
import dev.orrery.model.meta.Condition;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.ToIntFunction;

/**
 * The status that a Deployment should have: sums over what its ReplicaSets say, and conditions.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/controller/deployment/sync.go">calculateStatus in
 *     sync.go</a> and BEHAVIOUR rules 13, 30 and 34
 */
final class ObservedStatus {

    private ObservedStatus() {}

    static DeploymentStatus of(Deployment deployment, ReplicaSets sets, Instant now) {
        DeploymentStatus counted = counted(deployment, sets);
        Conditions available = availability(Conditions.of(deployment, now), deployment, counted);
        boolean idle = Pause.isOn(deployment) || deployment.metadata().isTerminating();
        Conditions conditions =
                idle ? available : failures(Progress.judged(available, deployment, counted, sets.young()), sets);
        return counted.withConditions(conditions.inOrder());
    }

    private static DeploymentStatus counted(Deployment deployment, ReplicaSets sets) {
        int available = sum(sets.all(), ReplicaSetStatus::availableReplicas);
        return deployment
                .status()
                .withObservedGeneration(deployment.metadata().generation())
                .withReplicas(sum(sets.all(), ReplicaSetStatus::replicas))
                .withUpdatedReplicas(sum(sets.young(), ReplicaSetStatus::replicas))
                .withReadyReplicas(sum(sets.all(), ReplicaSetStatus::readyReplicas))
                .withAvailableReplicas(available)
                .withUnavailableReplicas(Math.max(0, sets.total() - available));
    }

    private static int sum(Iterable<ReplicaSet> sets, ToIntFunction<ReplicaSetStatus> number) {
        int sum = 0;
        for (ReplicaSet set : sets) {
            sum += number.applyAsInt(set.status());
        }
        return sum;
    }

    private static Conditions availability(Conditions conditions, Deployment deployment, DeploymentStatus counted) {
        boolean enough = counted.availableReplicas() >= Bounds.of(deployment).fewestAvailable();
        return enough
                ? conditions.with(
                        Conditions.AVAILABLE,
                        "True",
                        "MinimumReplicasAvailable",
                        "Deployment has minimum availability.")
                : conditions.with(
                        Conditions.AVAILABLE,
                        "False",
                        "MinimumReplicasUnavailable",
                        "Deployment does not have minimum availability.");
    }

    /** What hinders a ReplicaSet hinders the Deployment; the newest one's word counts most. */
    private static Conditions failures(Conditions conditions, ReplicaSets sets) {
        return failure(sets.young().toVector())
                .orElse(() -> failure(sets.old()))
                .map(failure -> conditions.with(failure.withLastUpdateTime(failure.lastTransitionTime())))
                .getOrElse(() -> conditions.without(Conditions.REPLICA_FAILURE));
    }

    private static Option<Condition> failure(Vector<ReplicaSet> sets) {
        return sets.flatMap(set -> set.status().conditions())
                .find(condition -> condition.type().equals(Conditions.REPLICA_FAILURE));
    }
}
