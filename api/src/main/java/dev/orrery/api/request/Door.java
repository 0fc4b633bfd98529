package dev.orrery.api.request;

import dev.orrery.model.kinds.Kinds;
import java.time.Duration;
import java.time.Instant;

/**
 * The one door to the cluster: whoever is outside comes through here, in process or over HTTP.
 *
 * <p>A request is answered at once. What needs time is awaited: with a virtual clock waiting turns the crank, with a real
 * one it blocks.
 */
public interface Door {

    /** Answers one request; what it caused to be due at this instant has not happened yet. */
    Response send(Request request);

    /** The kinds that the cluster serves: what clients call discovery. */
    Kinds kinds();

    /** The cluster's time. */
    Instant now();

    /**
     * Lets the cluster go on until something has changed, or until the deadline.
     *
     * @return whether anything changed; false when the deadline came first
     */
    boolean await(Instant deadline);

    /** How long a client waits before it gives up, when it was not told. */
    Duration patience();
}
