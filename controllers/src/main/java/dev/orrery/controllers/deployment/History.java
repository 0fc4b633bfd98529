package dev.orrery.controllers.deployment;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.apps.ReplicaSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Keeps as many old ReplicaSets as may be gone back to, and deletes the oldest of the rest.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#revision-history-limit">Revision history
 *     limit</a> and BEHAVIOUR rule 37
 */
final class History {

    private History() {}

    /** Only a finished rollout is tidied up after: until then an old template may be needed again. */
    static Draft limitedWhenDone(Draft draft) {
        Deployment deployment = draft.deployment();
        return Progress.isDone(deployment, deployment.status()) ? limited(draft) : draft;
    }

    static Draft limited(Draft draft) {
        return limit(draft.deployment())
                .map(limit -> excess(draft.sets().old(), limit))
                .getOrElse(Vector.empty())
                .foldLeft(draft, (tidied, set) -> tidied.deleting(set, "older than the history that is kept"));
    }

    private static Option<Integer> limit(Deployment deployment) {
        return deployment.spec().revisionHistoryLimit().filter(limit -> limit != Integer.MAX_VALUE);
    }

    private static Vector<ReplicaSet> excess(Vector<ReplicaSet> old, int limit) {
        Vector<ReplicaSet> kept = old.reject(set -> set.metadata().isTerminating());
        return kept.sortBy(Annotations::revision)
                .take(Math.max(0, kept.size() - limit))
                .filter(History::isSpent);
    }

    /** Whether a ReplicaSet has no pods, wants none, and has said so. */
    private static boolean isSpent(ReplicaSet set) {
        return set.status().replicas() == 0
                && Size.replicas(set) == 0
                && set.metadata().generation().getOrElse(0L)
                        <= set.status().observedGeneration().getOrElse(0L);
    }
}
