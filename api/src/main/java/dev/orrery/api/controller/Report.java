package dev.orrery.api.controller;

import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a controller has to say about an object: its status and events.
 *
 * @param about the object that the events are about
 * @param status the object with the status that it should have; the same status again writes nothing
 */
public record Report(
        KubernetesObject about, Option<KubernetesObject> status, Vector<EventNote> events, Option<Wake> wake) {

    /** Nothing but the events that the actions asked for. */
    public static Report events(KubernetesObject about, Outcomes outcomes) {
        return new Report(about, Option.none(), outcomes.notes(), Option.none());
    }

    /** The object with the status that it should have, and the events that the actions asked for. */
    public static Report status(KubernetesObject withStatus, Outcomes outcomes) {
        return new Report(withStatus, Option.some(withStatus), outcomes.notes(), Option.none());
    }

    public Report with(EventNote event) {
        return new Report(about, status, events.append(event), wake);
    }

    public Report with(Iterable<EventNote> more) {
        return new Report(about, status, events.appendAll(more), wake);
    }

    /** Look again then at the latest: for what only the status shows is due. */
    public Report wakeAfter(Wake time) {
        return new Report(about, status, events, Option.some(wake.map(time::or).getOrElse(time)));
    }
}
