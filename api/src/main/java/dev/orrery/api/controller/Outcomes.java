package dev.orrery.api.controller;

import dev.orrery.api.request.Status;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Predicate;

/** What became of a plan: one outcome for each action that was tried. Actions after a refusal were not. */
public record Outcomes(Vector<Outcome> tried) {

    private static final Outcomes NONE = new Outcomes(Vector.empty());

    public static Outcomes none() {
        return NONE;
    }

    /** The refusal that stopped the plan. */
    public Option<Status> refusal() {
        return tried.lastOption().flatMap(Outcome::refusal);
    }

    public boolean areAllGranted() {
        return refusal().isEmpty();
    }

    /** The same without the refusal that stopped the plan, where it is one that nobody is to be told of. */
    public Outcomes silencing(Predicate<Status> quiet) {
        return refusal().exists(quiet) ? new Outcomes(tried.init()) : this;
    }

    Vector<EventNote> notes() {
        return tried.flatMap(Outcome::note);
    }
}
