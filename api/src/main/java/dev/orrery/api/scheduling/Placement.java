package dev.orrery.api.scheduling;

import dev.orrery.api.controller.Action;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** What the scheduler decided about a pod. */
public sealed interface Placement {

    /** The pod gets a node, after these actions (a volume to bind first, then the binding itself). */
    record Bind(String node, Vector<Action> actions) implements Placement {}

    /** A node is chosen and kept for the pod, but something must happen there first, such as a volume being made. */
    record Wait(String node, Vector<Action> actions, Set<Cure> until) implements Placement {}

    /**
     * No node will do.
     *
     * @param message the sentence of the PodScheduled condition and of the event, in the words of kube-scheduler
     * @param cures which kinds of change could help; nothing else puts the pod back into the queue before its time
     */
    record Unschedulable(String message, Set<Cure> cures) implements Placement {}
}
