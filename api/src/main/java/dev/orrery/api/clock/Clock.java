package dev.orrery.api.clock;

import java.time.Instant;

/**
 * How time passes. A virtual clock jumps, a real one waits; the engine cannot tell them apart.
 *
 * <p>Where time stands is part of the World, so that it forks and rewinds with it. A clock only says where to go from there.
 */
public interface Clock {

    /** The time now, for a World that last stood at {@code known}. Never before it. */
    Instant now(Instant known);

    /**
     * Lets time pass until an instant, at which something is due.
     *
     * @return the time afterwards; before {@code due} when something else came in between
     */
    Instant passUntil(Instant due, Instant known);
}
