package dev.orrery.cluster.assembly;

import dev.orrery.api.clock.Crank;
import dev.orrery.cluster.engine.Engine;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;

/** Moves the time of a cluster in this process, which stands still otherwise. */
record HandCrank(Engine engine) implements Crank {

    @Override
    public Instant now() {
        return engine.now();
    }

    @Override
    public double rate() {
        return 0;
    }

    @Override
    public boolean setRate(double rate) {
        return rate == 0;
    }

    @Override
    public boolean isHeld() {
        return true;
    }

    @Override
    public boolean hold(boolean held) {
        return held;
    }

    @Override
    public Instant advance(Duration duration) {
        engine.advance(duration);
        return engine.now();
    }

    @Override
    public Vector<String> runUntilIdle(Duration limit) {
        return engine.runUntilIdle(limit);
    }

    @Override
    public boolean turn(Instant deadline) {
        return engine.await(deadline);
    }
}
