package dev.orrery.controllers.replicaset;

import dev.orrery.api.workload.Claims;
import dev.orrery.model.apps.ReplicaSet;
import dev.orrery.model.core.Pod;

/**
 * How many pods are missing, or are too many. Never both.
 *
 * <p>At most 500 at a time, so that one large ReplicaSet does not keep all others waiting. Kubernetes also starts with one
 * pod and doubles (slow start), so that a quota is not run against 500 times; here a plan stops at its first refusal, and
 * that does the same.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/controller/replicaset/replica_set.go">manageReplicas
 *     in replica_set.go</a> and BEHAVIOUR rule 42
 */
record Scaling(int missing, int surplus) {

    static final int BURST = 500;

    static Scaling towards(ReplicaSet set, Claims<Pod> pods) {
        return towards(
                set.spec().replicas().getOrElse(1),
                pods.owned().size() + pods.orphans().size());
    }

    static Scaling towards(int wished, int present) {
        return new Scaling(atOnce(wished - present), atOnce(present - wished));
    }

    private static int atOnce(int count) {
        return Math.max(0, Math.min(count, BURST));
    }

    boolean isNone() {
        return missing == 0 && surplus == 0;
    }
}
