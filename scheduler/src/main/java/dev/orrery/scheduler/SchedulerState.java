package dev.orrery.scheduler;

import dev.orrery.api.controller.ClusterView;
import dev.orrery.model.meta.ObjectKey;

/**
 * What the scheduler keeps from one pod to the next: the place in the roster at which the next cycle begins, so that all
 * nodes get their turn; the nodes that are kept for pods which wait for their volumes; and the roster itself.
 */
public final class SchedulerState {

    static final SchedulerState INITIAL = new SchedulerState(0, Reservations.NONE, NodeRoster.EMPTY);

    private final int start;
    private final Reservations reservations;
    private final NodeRoster roster;

    private SchedulerState(int start, Reservations reservations, NodeRoster roster) {
        this.start = start;
        this.reservations = reservations;
        this.roster = roster;
    }

    int start() {
        return start;
    }

    Reservations reservations() {
        return reservations;
    }

    NodeRoster roster() {
        return roster;
    }

    SchedulerState startingAt(int place) {
        return new SchedulerState(place, reservations, roster);
    }

    /** With the nodes that a view shows. */
    SchedulerState asOf(ClusterView view) {
        return with(roster.asOf(view, reservations));
    }

    /** With the pods of one node as they are now. */
    SchedulerState refreshing(String node, ClusterView view) {
        return with(roster.refreshed(node, view, reservations));
    }

    private SchedulerState with(NodeRoster current) {
        return current == roster ? this : new SchedulerState(start, reservations, current);
    }

    SchedulerState reserving(Reservation reservation, ClusterView view) {
        return new SchedulerState(start, reservations.with(reservation), roster).refreshing(reservation.node(), view);
    }

    SchedulerState releasing(ObjectKey pod, ClusterView view) {
        return reservations
                .nodes()
                .get(pod)
                .map(node -> new SchedulerState(start, reservations.without(pod), roster).refreshing(node, view))
                .getOrElse(this);
    }
}
