package dev.orrery.api.clock;

import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;

/** What moves the time of a cluster that many use. Every method may be called by any thread. */
public interface Crank {

    Instant now();

    /** How many seconds go by for the cluster in one of the machine: 1 in real time, 0 when only this moves it. */
    double rate();

    /** @param rate not negative */
    void setRate(double rate);

    /** Lets time jump ahead, doing what becomes due on the way, when it is due; returns the time afterwards. */
    Instant advance(Duration duration);

    /**
     * Jumps ahead until nobody waits for anything any more.
     *
     * @param limit how far at most
     * @return what is still waited for when the limit is reached; empty when the cluster is idle
     */
    Vector<String> runUntilIdle(Duration limit);
}
