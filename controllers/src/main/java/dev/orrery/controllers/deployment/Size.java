package dev.orrery.controllers.deployment;

import dev.orrery.model.apps.ReplicaSet;

/**
 * What the policies of a rollout need to know of one ReplicaSet.
 *
 * @param replicas how many pods it is to have
 * @param available how many of them are available, as far as it has said
 */
record Size(String name, int replicas, int available) {

    /**
     * Of a ReplicaSet that was just scaled down the status still tells of pods that are on their way out; no more pods are
     * counted as available than it is to have.
     */
    static Size of(ReplicaSet set) {
        int replicas = replicas(set);
        return new Size(set.name(), replicas, Math.min(replicas, set.status().availableReplicas()));
    }

    static int replicas(ReplicaSet set) {
        return set.spec().replicas().getOrElse(1);
    }

    int unavailable() {
        return replicas - available;
    }

    Size less(int count) {
        return new Size(name, replicas - count, Math.min(available, replicas - count));
    }
}
