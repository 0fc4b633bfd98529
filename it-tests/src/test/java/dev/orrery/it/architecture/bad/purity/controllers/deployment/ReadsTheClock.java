package dev.orrery.it.architecture.bad.purity.controllers.deployment;

import java.time.Instant;
import java.util.function.Supplier;

final class ReadsTheClock {
    Supplier<Instant> reference() {
        return Instant::now;
    }

    long ticks() {
        return System.nanoTime();
    }
}
