package dev.orrery.cluster.live;

import dev.orrery.api.clock.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time of the machine, as fast as one wants it, or standing still. Where it stands still, only the crank moves it.
 *
 * <p>Safe for use by several threads; a change of pace goes on from where time stands.
 */
public final class PacedClock implements Clock {

    /**
     * What the cluster's time was when the machine's was something, and how fast it has gone since.
     *
     * @param rate cluster seconds for each second of the machine; 0 stands still
     */
    private record Anchor(Instant cluster, long nanos, double rate) {

        Instant now() {
            return cluster.plusNanos((long) ((System.nanoTime() - nanos) * rate));
        }
    }

    /** Nobody waits longer than this for anything before they look again. */
    static final Duration LONG = Duration.ofDays(1);

    private volatile Anchor anchor;

    private PacedClock(Instant start, double rate) {
        this.anchor = new Anchor(start, System.nanoTime(), rate);
    }

    /** The time of the machine. */
    public static PacedClock running() {
        return new PacedClock(Instant.now(), 1);
    }

    /** Stands at an instant until somebody moves it, or lets it run. */
    public static PacedClock standingAt(Instant instant) {
        return new PacedClock(instant, 0);
    }

    @Override
    public Instant now(Instant known) {
        Instant now = anchor.now();
        return now.isAfter(known) ? now : known;
    }

    @Override
    public synchronized Instant passUntil(Instant due, Instant known) {
        anchor = new Anchor(due.isAfter(known) ? due : known, System.nanoTime(), rate());
        return anchor.cluster();
    }

    /** Goes back to an instant, and on from there at the same pace. */
    synchronized void setBack(Instant instant) {
        anchor = new Anchor(instant, System.nanoTime(), rate());
    }

    /** How fast time goes: 1 as in the machine, 0 not at all. */
    public double rate() {
        return anchor.rate();
    }

    /** Changes the pace. */
    public synchronized void setRate(double wanted) {
        anchor = new Anchor(anchor.now(), System.nanoTime(), wanted);
    }

    /** How long the machine waits at most before an instant is due: a day, when it is further off or time stands still. */
    Duration until(Instant due) {
        Anchor current = anchor;
        double seconds = Duration.between(current.now(), due).toMillis() / 1000.0 / current.rate();
        return seconds < LONG.toSeconds() ? Duration.ofMillis((long) Math.ceil(Math.max(0, seconds) * 1000)) : LONG;
    }
}
