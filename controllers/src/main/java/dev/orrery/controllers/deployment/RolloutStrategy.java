package dev.orrery.controllers.deployment;

import dev.orrery.api.controller.ClusterView;

/**
 * How the pods of one template give way to those of the next.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy">Strategy</a>
 */
@FunctionalInterface
interface RolloutStrategy {

    /** A draft with the next step in it; the same draft when there is nothing to do, or only to wait. */
    Draft advanced(Draft draft, ClusterView view);
}
