package dev.orrery.kubelet.simulated;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * When a pod must be looked at again although nothing has changed.
 *
 * @param progress somebody waits for that
 * @param background nobody does
 */
record Due(Option<Instant> progress, Option<Instant> background) {

    static final Due NEVER = new Due(Option.none(), Option.none());

    Due or(Instant at, boolean isProgress) {
        return isProgress ? new Due(earlier(progress, at), background) : new Due(progress, earlier(background, at));
    }

    Due or(Due other) {
        Due both = this;
        for (Instant at : other.progress) {
            both = both.or(at, true);
        }
        for (Instant at : other.background) {
            both = both.or(at, false);
        }
        return both;
    }

    boolean isBy(Instant now) {
        return progress.exists(at -> !at.isAfter(now)) || background.exists(at -> !at.isAfter(now));
    }

    Vector<Instant> all() {
        return progress.toVector().appendAll(background);
    }

    private static Option<Instant> earlier(Option<Instant> known, Instant at) {
        return known.exists(instant -> !instant.isAfter(at)) ? known : Option.some(at);
    }
}
