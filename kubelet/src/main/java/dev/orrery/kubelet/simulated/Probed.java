package dev.orrery.kubelet.simulated;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * What the probes of a running container have found so far.
 *
 * @param health of the program, as the model knows it
 * @param since when the program has been that way
 * @param hung whether this run was made to hang
 * @param startedAt when the startup probe succeeded; without one, when the container started
 * @param ready the readiness probe's verdict
 * @param told which probes' failures were told of since the health last changed
 */
record Probed(Health health, Instant since, boolean hung, Option<Instant> startedAt, boolean ready, Told told) {

    /** Which sorts of probe have been told of. */
    record Told(boolean startup, boolean readiness, boolean liveness) {
        static final Told NOTHING = new Told(false, false, false);
    }

    static Probed atStart(Health health, Instant now) {
        return new Probed(health, now, false, Option.none(), false, Told.NOTHING);
    }

    Probed withHealth(Health changed, Instant now) {
        return changed == health ? this : new Probed(changed, now, hung, startedAt, ready, Told.NOTHING);
    }

    Probed hanging() {
        return new Probed(health, since, true, startedAt, ready, told);
    }

    Probed started(Instant at) {
        return new Probed(health, since, hung, Option.some(at), ready, told);
    }

    Probed withReady(boolean changed) {
        return changed == ready ? this : new Probed(health, since, hung, startedAt, changed, told);
    }

    Probed withTold(Told changed) {
        return new Probed(health, since, hung, startedAt, ready, changed);
    }
}
