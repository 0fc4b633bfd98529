package dev.orrery.kubectl.call;

import dev.orrery.api.request.Door;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * A wait for the cluster to change.
 *
 * @param limit when the command itself gives up
 * @param deadline when its caller stops it
 */
public record Waiting(Door door, Instant limit, Option<Instant> deadline) {

    /**
     * Lets the cluster go on until something has changed.
     *
     * @return false when the command's own time is up; when its caller stops it first, it does not return at all
     */
    public boolean more() {
        return moreUntil(limit);
    }

    /** As {@link #more}, but also returns when a moment has come at which the command wants to do something. */
    public boolean moreUntil(Instant moment) {
        Instant own = moment.isBefore(limit) ? moment : limit;
        Option<Instant> earlier = deadline.filter(end -> end.isBefore(own));
        boolean changed = door.await(earlier.getOrElse(own));
        if (!changed && earlier.isDefined()) {
            throw Quit.stopped();
        }
        return changed || door.now().isBefore(limit);
    }
}
