package dev.orrery.api.scheduling;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.Watches;
import dev.orrery.model.chance.Draws;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.core.Pod;

/**
 * Chooses a node for a pod: a pure function, like a controller.
 *
 * @param <S> what the scheduler keeps from one pod to the next, an immutable value: reservations, where to start looking
 */
public interface Scheduler<S> {

    /** The name that pods give as their {@code schedulerName}. */
    String name();

    /** What a cycle looks at. What wakes a pod that fits nowhere is said by {@link Cure}. */
    Watches<Pod> watches();

    S initial();

    /** One scheduling cycle for one pod. */
    Result<S> schedule(Pod pod, S state, ClusterView view, Draws draws);

    /**
     * Takes notice of what happened to a pod, whoever did it: what is known of its node may have changed, and a pod that is
     * bound, gone or given up no longer needs what was kept for it.
     *
     * @param view the cluster after the change
     */
    S heed(S state, Change change, ClusterView view);

    /** What a cycle decided, and what is to be kept. */
    record Result<S>(Placement placement, S state, Draws draws) {}
}
