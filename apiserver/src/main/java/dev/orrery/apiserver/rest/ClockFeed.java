package dev.orrery.apiserver.rest;

import dev.orrery.api.request.Door;
import dev.orrery.model.meta.Revision;
import java.time.Instant;

/** Tells how far a cluster is as soon as something has happened after a revision, or its time has come to an instant. */
final class ClockFeed implements Feed {
    private final ClockResource clock;
    private final Revision after;
    private final Instant until;
    private boolean isOver;

    ClockFeed(ClockResource clock, Revision after, Instant until) {
        this.clock = clock;
        this.after = after;
        this.until = until;
    }

    @Override
    public String mediaType() {
        return MediaTypes.JSON;
    }

    @Override
    public String next(Door door) {
        isOver = clock.revision().compareTo(after) > 0 || !door.now().isBefore(until);
        return isOver ? clock.text() : "";
    }

    @Override
    public boolean isOver() {
        return isOver;
    }

    @Override
    public String end() {
        return isOver ? "" : clock.text();
    }
}
