package dev.orrery.api.clock;

import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;

/** What moves the time of a cluster that many use. Every method may be called by any thread. */
public interface Crank {

    Instant now();

    /** How many seconds go by for the cluster in one of the machine: 1 in real time, 0 when only this moves it. */
    double rate();

    /**
     * Changes the pace; false where time can only be moved by hand.
     *
     * @param rate not negative
     */
    boolean setRate(double rate);

    /** Whether nothing at all happens by itself, not even what is due at this instant. */
    boolean isHeld();

    /**
     * Holds the cluster, or lets it go. While it is held only this moves it, and so the same requests and turns always lead to
     * the same World, however fast they come.
     *
     * @return false where it can only be held
     */
    boolean hold(boolean held);

    /** Lets time jump ahead, doing what becomes due on the way, when it is due; returns the time afterwards. */
    Instant advance(Duration duration);

    /**
     * Jumps ahead until nobody waits for anything any more.
     *
     * @param limit how far at most
     * @return what is still waited for when the limit is reached; empty when the cluster is idle
     */
    Vector<String> runUntilIdle(Duration limit);

    /**
     * Jumps from one instant at which something is due to the next, until something has changed.
     *
     * @return false when the deadline came first
     */
    boolean turn(Instant deadline);
}
