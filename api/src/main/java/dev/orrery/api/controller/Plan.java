package dev.orrery.api.controller;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a controller wants done, as plain data: actions in order, perhaps a time to look again, perhaps something to
 * remember. Two plans that say the same are equal.
 */
public record Plan(Vector<Action> actions, Option<Wake> wake, Option<Object> memory) {

    private static final Plan NOTHING = new Plan(Vector.empty(), Option.none(), Option.none());

    /** The plan of a controller that is content. */
    public static Plan nothing() {
        return NOTHING;
    }

    public static Plan of(Action... actions) {
        return new Plan(Vector.of(actions), Option.none(), Option.none());
    }

    public static Plan of(Iterable<Action> actions) {
        return nothing().then(actions);
    }

    public Plan then(Action action) {
        return new Plan(actions.append(action), wake, memory);
    }

    public Plan then(Iterable<Action> more) {
        Vector<Action> added = Vector.ofAll(more);
        return added.isEmpty() ? this : new Plan(actions.appendAll(added), wake, memory);
    }

    public Plan then(Plan later) {
        Plan joined = then(later.actions);
        Plan woken = later.wake.isDefined() ? joined.wakeAfter(later.wake.get()) : joined;
        return later.memory.isDefined() ? woken.remember(later.memory.get()) : woken;
    }

    /** Look again then at the latest. */
    public Plan wakeAfter(Wake time) {
        return new Plan(actions, Option.some(wake.map(time::or).getOrElse(time)), memory);
    }

    /** Hand this immutable value back next time. It is lost when the controller crashes, so nothing may depend on it. */
    public Plan remember(Object value) {
        return new Plan(actions, wake, Option.some(value));
    }

    public boolean isEmpty() {
        return actions.isEmpty();
    }
}
