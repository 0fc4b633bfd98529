package dev.orrery.kubelet.simulated;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
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
 * @param told of each sort of probe the newest one whose failure was told
 */
record Probed(
        Health health,
        Instant since,
        boolean hung,
        Option<Instant> startedAt,
        boolean ready,
        Map<ProbeSort, Instant> told) {

    static Probed atStart(Health health, Instant now) {
        return new Probed(health, now, false, Option.none(), false, HashMap.empty());
    }

    Probed withHealth(Health changed, Instant now) {
        return changed == health ? this : new Probed(changed, now, hung, startedAt, ready, told);
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

    Probed told(ProbeSort sort, Instant probe) {
        return new Probed(health, since, hung, startedAt, ready, told.put(sort, probe));
    }
}
