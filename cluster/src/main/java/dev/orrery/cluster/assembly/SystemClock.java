package dev.orrery.cluster.assembly;

import dev.orrery.api.clock.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The time of the machine. Waiting waits; an interrupt ends it early. */
public enum SystemClock implements Clock {
    INSTANCE;

    @Override
    public Instant now(Instant known) {
        Instant now = Instant.now();
        return now.isAfter(known) ? now : known;
    }

    @Override
    public Instant passUntil(Instant due, Instant known) {
        try {
            Duration wait = Duration.between(now(known), due);
            if (!wait.isNegative()) {
                TimeUnit.NANOSECONDS.sleep(wait.toNanos());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return now(known);
    }
}
