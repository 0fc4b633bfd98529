package dev.orrery.controllers.daemonset;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.EventNote;
import dev.orrery.controllers.daemonset.Changes.Doomed;
import io.vavr.collection.Vector;

/** Turns what is decided into actions, each with the events that Kubernetes tells of it. BEHAVIOUR rule 109. */
record PodActions(CurrentTemplate template) {

    /** How many pods are created, and how many deleted, at once. */
    private static final int BURST = 250;

    Vector<Action> of(Changes changes) {
        return changes.create()
                .take(BURST)
                .map(this::create)
                .appendAll(changes.delete().take(BURST).map(PodActions::delete));
    }

    private Action create(String node) {
        return Action.create(template.podFor(node), "node " + node + " has no pod of this daemon")
                .announcing(EventNote.normal("SuccessfulCreate", "Created pod: {name}"))
                .lamenting(EventNote.warning("FailedCreate", "Error creating: {error}"));
    }

    private static Action delete(Doomed doomed) {
        return Action.delete(doomed.pod(), doomed.reason())
                .announcing(EventNote.normal("SuccessfulDelete", "Deleted pod: {name}"))
                .lamenting(EventNote.warning("FailedDelete", "Error deleting: {error}"));
    }
}
