package dev.orrery.controllers.statefulset;

import dev.orrery.api.controller.Action;
import io.vavr.collection.Vector;

/**
 * What is to be done about one pod, and whether the pods after it have to wait.
 *
 * @param isFinal whether nothing after it may be done now, where order matters
 */
record Step(Vector<Action> actions, boolean isFinal) {

    private static final Step WAITING = new Step(Vector.empty(), true);
    private static final Step DONE = new Step(Vector.empty(), false);

    static Step waiting() {
        return WAITING;
    }

    static Step done() {
        return DONE;
    }

    static Step of(Action action) {
        return new Step(Vector.of(action), true);
    }
}
