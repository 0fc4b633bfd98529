package dev.orrery.api.controller;

import java.time.Duration;

/**
 * When a key wants to be looked at again although nothing has changed.
 *
 * @param after how long from now
 * @param progress whether the cluster is busy until then; periodic checks are not progress
 */
public record Wake(Duration after, boolean progress) {

    /** Something will be due then: a deadline, a grace period, a retry. */
    public static Wake forProgress(Duration after) {
        return new Wake(after, true);
    }

    /** A look from time to time, which most often finds nothing. */
    public static Wake inBackground(Duration after) {
        return new Wake(after, false);
    }

    /** The earlier of two; busy if either is. */
    public Wake or(Wake other) {
        Wake earlier = after.compareTo(other.after) <= 0 ? this : other;
        return new Wake(earlier.after, progress || other.progress);
    }
}
